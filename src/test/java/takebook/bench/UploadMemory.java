package takebook.bench;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/**
 * The most heap in use while files of 200 MB are uploaded, against the same for 1 MB; collected before each look, so that
 * waste which is about to go does not count. {@code TAKEBOOK_PID} is the server's process.
 */
final class UploadMemory {

    private static final long LARGE = 200_000_000;
    private static final long SMALL = 1_000_000;
    /** A collection stops the server, so it must not be all that the server does. */
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final int LARGE_UPLOADS = 2;
    private static final int SMALL_UPLOADS = 12;

    private UploadMemory() {}

    public static void main(String... arguments) throws Exception {
        var server = RunningTakebook.fromEnvironment();
        var memory = memoryOf(System.getenv("TAKEBOOK_PID"));
        var folder = Files.createTempDirectory("takebook-bench-");
        peak(memory, () -> uploads(server, folder, SMALL, SMALL_UPLOADS));

        double small = peak(memory, () -> uploads(server, folder, SMALL, SMALL_UPLOADS));
        double large = peak(memory, () -> uploads(server, folder, LARGE, LARGE_UPLOADS));

        Files.delete(folder);
        System.out.printf("peak heap: 1 MB %.1f MB, 200 MB %.1f MB, ratio %.2f%n", small / 1e6, large / 1e6, large / small);
    }

    private static double peak(MemoryMXBean memory, Runnable work) {
        var running = CompletableFuture.runAsync(work);
        long peak = 0;
        while (!running.isDone()) {
            memory.gc();
            peak = Math.max(peak, memory.getHeapMemoryUsage().getUsed());
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        running.join();
        return peak;
    }

    private static void uploads(RunningTakebook server, java.nio.file.Path folder, long bytes, int count) {
        try {
            for (int i = 0; i < count; i++) {
                var file = LargeFiles.make(folder, bytes, System.nanoTime());
                server.upload(file, "bench.avi");
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static MemoryMXBean memoryOf(String pid) throws IOException, AttachNotSupportedException {
        var machine = VirtualMachine.attach(pid);
        var address = machine.startLocalManagementAgent();
        machine.detach();
        var connection = JMXConnectorFactory.connect(new JMXServiceURL(address)).getMBeanServerConnection();
        return ManagementFactory.newPlatformMXBeanProxy(connection, ManagementFactory.MEMORY_MXBEAN_NAME, MemoryMXBean.class);
    }
}
