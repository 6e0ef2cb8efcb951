package takebook.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import takebook.Samples;

/** A thousand generated photos, four at a time, until each is answered: received, examined, stored, entered. */
final class BulkPhotos {

    private static final int PHOTOS = 1_000;
    private static final int AT_ONCE = 4;

    private BulkPhotos() {}

    public static void main(String... arguments) throws IOException, InterruptedException, ExecutionException {
        var server = RunningTakebook.fromEnvironment();
        long first = System.nanoTime();
        var photos = LongStream.range(first, first + PHOTOS).mapToObj(Samples::photo).toList();
        long bytes = 0;
        for (Path photo : photos) {
            bytes += java.nio.file.Files.size(photo);
        }

        long start = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var uploads = new ArrayList<Callable<Integer>>();
            photos.forEach(photo -> uploads.add(() -> server.upload(photo, photo.getFileName().toString())));
            for (var upload : threads.invokeAll(uploads)) {
                upload.get();
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;

        System.out.printf("%d photos of %.0f kB on average in %.1f s: %.1f a second (%d cores)%n",
                PHOTOS, bytes / 1e3 / PHOTOS, seconds, PHOTOS / seconds, Runtime.getRuntime().availableProcessors());
    }
}
