package takebook.web.problem;

import java.security.SecureRandom;
import java.util.HexFormat;

/** The number that joins what a person saw with what the log says. Random: it tells nothing about anybody else's. */
record Reference(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();

    static Reference next() {
        var bytes = new byte[5];
        RANDOM.nextBytes(bytes);
        return new Reference("ref-" + HexFormat.of().formatHex(bytes));
    }
}
