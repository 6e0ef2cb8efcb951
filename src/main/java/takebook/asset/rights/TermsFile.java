package takebook.asset.rights;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Reads the vocabulary of rights when the application starts; a broken file stops the start. */
@Startup
@ApplicationScoped
class TermsFile {

    static final String NAME = "rights/terms-2026-11-21.json";

    private final Terms terms;

    TermsFile() {
        try (var file = Terms.class.getClassLoader().getResourceAsStream(NAME)) {
            if (file == null) {
                throw new IllegalStateException(NAME + " is missing");
            }
            this.terms = Terms.parse(NAME, file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Produces
    @Singleton
    Terms terms() {
        return terms;
    }
}
