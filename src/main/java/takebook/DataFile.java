package takebook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A dated data file of the class path, read into records. Every member must be there, none may be unknown or null, and each must be of its
 * type: what is wrong is named with its file and place, and whoever reads files at start stops the start.
 */
public final class DataFile {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(com.fasterxml.jackson.databind.MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .findAndAddModules()
            .build();

    private DataFile() {}

    /** @throws IllegalStateException naming the file and the member that is wrong */
    public static <T> T read(String name, Class<T> type) {
        try (var stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("the data file %s is not there".formatted(name));
            }
            return parse(name, stream.readAllBytes(), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalStateException naming the file and the member that is wrong */
    public static <T> T parse(String name, byte[] bytes, Class<T> type) {
        try {
            return STRICT.readValue(bytes, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("%s: %s".formatted(name, e.getMessage()), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
