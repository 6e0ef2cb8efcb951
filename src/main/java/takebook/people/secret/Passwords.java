package takebook.people.secret;

import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.wildfly.security.password.PasswordFactory;
import org.wildfly.security.password.WildFlyElytronPasswordProvider;
import org.wildfly.security.password.interfaces.BCryptPassword;
import org.wildfly.security.password.util.ModularCrypt;
import takebook.problem.Problem;
import takebook.problem.Violation;

/**
 * Makes and compares password hashes, no more of them at a time than there are cores.
 *
 * <p>Hashing is slow on purpose. It runs on its own few platform threads, so that a flood of log-ins takes its turn there
 * and cannot hold the carriers on which every page is served.
 */
@ApplicationScoped
public class Passwords {

    static final int SHORTEST = 8;
    static final int LONGEST = 128;

    private static final int CORES = Runtime.getRuntime().availableProcessors();
    private static final int MOST_WAITING = 64;

    private final int cost;
    private final String hashOfNobody;
    private final ExecutorService threads = new ThreadPoolExecutor(CORES, CORES, 0, TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING), Thread.ofPlatform().daemon().name("password-", 0).factory());

    Passwords(PeopleConfig config) {
        cost = config.bcryptCost();
        hashOfNobody = BcryptUtil.bcryptHash(fitting(Secret.random()), cost);
    }

    public static List<Violation> violations(String field, String password) {
        var found = new ArrayList<Violation>();
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            found.add(Violation.of(field, "Use at least %d characters. A short sentence is easy to remember and hard to guess."
                    .formatted(SHORTEST)));
        }
        if (length > LONGEST) {
            found.add(Violation.of(field, "Use at most %d characters.".formatted(LONGEST)));
        }
        return found;
    }

    public String hash(String password) {
        return inTurn(() -> BcryptUtil.bcryptHash(fitting(password), cost));
    }

    /** Takes as long without a hash, for a name nobody has, as with one. */
    public boolean matches(String password, @Nullable String hash) {
        if (password.length() > 4 * LONGEST) {
            return false;
        }
        boolean same = inTurn(() -> same(password, hash == null ? hashOfNobody : hash));
        return same && hash != null;
    }

    private static boolean same(String password, String hash) throws Exception {
        var factory = PasswordFactory.getInstance(
                BCryptPassword.ALGORITHM_BCRYPT, WildFlyElytronPasswordProvider.getInstance());
        return factory.verify(factory.translate(ModularCrypt.decode(hash)), fitting(password).toCharArray());
    }

    /** bcrypt reads 72 bytes and ignores the rest. 64 characters made from all of a password always fit. */
    private static String fitting(String password) {
        try {
            var text = Normalizer.normalize(password, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
            return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-384").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T inTurn(Callable<T> hashing) {
        try {
            return threads.submit(hashing).get();
        } catch (RejectedExecutionException e) {
            throw Problem.UNAVAILABLE.because("Too many people are logging in at this moment. Try again in a few seconds.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.UNAVAILABLE.because("Takebook is stopping.");
        } catch (ExecutionException e) {
            throw new IllegalStateException("a password could not be hashed", e.getCause());
        }
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
