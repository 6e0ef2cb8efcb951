package takebook.asset.upload;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import takebook.problem.Problem;

/** A body that must keep coming: a sender who breaks off or dawdles ends the request instead of holding its place. */
public final class SteadyStream extends FilterInputStream {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Clock clock;
    private final long leastBytesPerSecond;
    private Instant since;
    private long bytesSince;

    public SteadyStream(InputStream body, Clock clock, long leastBytesPerSecond) {
        super(body);
        this.clock = clock;
        this.leastBytesPerSecond = leastBytesPerSecond;
        this.since = clock.instant();
    }

    @Override
    public int read() {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        try {
            int got = in.read(target, offset, length);
            count(got);
            return got;
        } catch (IOException e) {
            throw Problem.MALFORMED.because("The connection ended before all of it had come");
        }
    }

    private void count(int got) {
        bytesSince += got;
        var now = clock.instant();
        var passed = Duration.between(since, now);
        if (passed.compareTo(PATIENCE) < 0) {
            return;
        }
        if (bytesSince < leastBytesPerSecond * passed.toSeconds()) {
            throw Problem.MALFORMED.because("The file came too slowly");
        }
        since = now;
        bytesSince = 0;
    }
}
