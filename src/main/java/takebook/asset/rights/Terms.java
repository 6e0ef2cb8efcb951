package takebook.asset.rights;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * The vocabulary of rights, from a dated file.
 *
 * @param source where the words come from
 * @param expiringDays how many days before its end a right is shown as ending
 */
public record Terms(int format, LocalDate asOf, String source, int expiringDays, List<Basis> bases) {

    private static final int FORMAT = 1;

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES, DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    public Terms {
        bases = List.copyOf(bases);
        if (format != FORMAT) {
            throw new IllegalArgumentException("format is %d; only format %d is known".formatted(format, FORMAT));
        }
        if (expiringDays < 0 || expiringDays > 366) {
            throw new IllegalArgumentException("expiringDays is %d; 0 to 366 make sense".formatted(expiringDays));
        }
        var codes = new HashSet<String>();
        for (Basis basis : bases) {
            if (!basis.code().matches("[a-z][a-z_]{1,30}") || !codes.add(basis.code())) {
                throw new IllegalArgumentException("bases: “%s” is no code, or there twice".formatted(basis.code()));
            }
        }
        if (bases.isEmpty()) {
            throw new IllegalArgumentException("bases is empty");
        }
    }

    /** @throws IllegalStateException naming the file and the member that is wrong */
    static Terms parse(String fileName, byte[] bytes) {
        try {
            return JSON.readValue(bytes, Terms.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("%s: %s".formatted(fileName, e.getMessage()), e);
        } catch (IOException e) {
            throw new IllegalStateException(fileName + " cannot be read", e);
        }
    }

    /** However it is spelt: {@code own_work}, {@code own work}, {@code OWN-WORK}. */
    public Optional<Basis> basis(String written) {
        String code = written.strip().toLowerCase(java.util.Locale.ROOT).replaceAll("[ -]+", "_");
        return bases.stream().filter(basis -> basis.code().equals(code)).findFirst();
    }

    /** Of a code that was stored: a basis the file has dropped since is called by its code, and clears nothing. */
    Basis stored(String code) {
        return basis(code).orElseGet(() -> new Basis(code, code.replace('_', ' '), "Not among today's words.", false, false));
    }
}
