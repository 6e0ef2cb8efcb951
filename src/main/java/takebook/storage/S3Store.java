package takebook.storage;

import io.minio.BucketExistsArgs;
import io.minio.Checksum;
import io.minio.GetObjectArgs;
import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import io.minio.StatObjectArgs;
import io.minio.UploadObjectArgs;
import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Objects in a bucket of an S3-compatible service.
 *
 * <p>Each object is one PUT, so that {@code If-None-Match: *} and the SHA-256 checksum speak about the whole of it; that allows
 * objects up to 5 GiB. Versioning, object locks and tags are never relied on: not every service has them.
 */
final class S3Store implements ObjectStore {

    private static final long LARGEST_SINGLE_PUT = 5L * 1024 * 1024 * 1024;
    private static final int NOT_FOUND = 404;
    private static final int PRECONDITION_FAILED = 412;
    private static final int NOT_IMPLEMENTED = 501;

    private final MinioClient client;
    private final String bucket;
    private final String endpoint;

    private S3Store(MinioClient client, String bucket, String endpoint) {
        this.client = client;
        this.bucket = bucket;
        this.endpoint = endpoint;
    }

    static S3Store connect(S3Config config) throws IOException {
        var endpoint = config.endpoint().orElseThrow(() -> missing("TAKEBOOK_S3_ENDPOINT"));
        var client = MinioClient.builder()
                .endpoint(endpoint)
                .region(config.region())
                .credentials(
                        config.accessKey().orElseThrow(() -> missing("TAKEBOOK_S3_ACCESS_KEY")),
                        config.secretKey().orElseThrow(() -> missing("TAKEBOOK_S3_SECRET_KEY")))
                .build();
        var store = new S3Store(client, config.bucket(), endpoint);
        store.createBucket();
        return store;
    }

    @Override
    public void put(Sha256 sha256, Path file, long bytes) throws IOException {
        if (bytes > LARGEST_SINGLE_PUT) {
            throw new IOException("an S3 store takes objects up to 5 GiB, this one has " + bytes + " bytes");
        }
        if (size(sha256).orElse(-1) == bytes) {
            return;
        }
        try {
            upload(sha256, file, Map.of("If-None-Match", "*"));
        } catch (ErrorResponseException e) {
            switch (e.response().code()) {
                case PRECONDITION_FAILED -> requireWhole(sha256, bytes);
                case NOT_IMPLEMENTED -> uploadUnconditionally(sha256, file);
                default -> throw failed("PUT", sha256, e);
            }
        } catch (MinioException e) {
            throw failed("PUT", sha256, e);
        }
    }

    @Override
    public OptionalLong size(Sha256 sha256) throws IOException {
        try {
            var stat = client.statObject(
                    StatObjectArgs.builder().bucket(bucket).object(sha256.key()).build());
            return OptionalLong.of(stat.size());
        } catch (ErrorResponseException e) {
            if (e.response().code() == NOT_FOUND) {
                return OptionalLong.empty();
            }
            throw failed("HEAD", sha256, e);
        } catch (MinioException e) {
            throw failed("HEAD", sha256, e);
        }
    }

    @Override
    public InputStream open(Sha256 sha256, long from, long length) throws IOException {
        try {
            return client.getObject(GetObjectArgs.builder()
                    .bucket(bucket)
                    .object(sha256.key())
                    .offset(from)
                    .length(length)
                    .build());
        } catch (ErrorResponseException e) {
            if (e.response().code() == NOT_FOUND) {
                throw new FileNotFoundException(sha256.hex());
            }
            throw failed("GET", sha256, e);
        } catch (MinioException e) {
            throw failed("GET", sha256, e);
        }
    }

    @Override
    public LocalFile local(Sha256 sha256, TempFiles temp) throws IOException {
        long bytes = size(sha256).orElseThrow(() -> new FileNotFoundException(sha256.hex()));
        var copy = temp.newName();
        try (var object = new VerifyingStream(open(sha256, 0, bytes), sha256)) {
            Files.copy(object, copy);
            return LocalFile.copyIn(copy);
        } catch (IOException e) {
            Files.deleteIfExists(copy);
            throw e;
        }
    }

    @Override
    public String place() {
        return "bucket %s at %s".formatted(bucket, endpoint);
    }

    private void upload(Sha256 sha256, Path file, Map<String, String> headers) throws IOException, MinioException {
        client.uploadObject(UploadObjectArgs.builder()
                .bucket(bucket)
                .object(sha256.key())
                .filename(file.toString(), LARGEST_SINGLE_PUT)
                .contentType("application/octet-stream")
                .checksum(Checksum.Algorithm.SHA256)
                .extraHeaders(headers)
                .build());
    }

    private void uploadUnconditionally(Sha256 sha256, Path file) throws IOException {
        try {
            upload(sha256, file, Map.of());
        } catch (MinioException e) {
            throw failed("PUT", sha256, e);
        }
    }

    private void requireWhole(Sha256 sha256, long bytes) throws IOException {
        long there = size(sha256).orElse(-1);
        if (there != bytes) {
            throw new IOException("object %s is there with %d bytes instead of %d and may not be overwritten"
                    .formatted(sha256, there, bytes));
        }
    }

    private void createBucket() throws IOException {
        try {
            if (!client.bucketExists(BucketExistsArgs.builder().bucket(bucket).build())) {
                client.makeBucket(MakeBucketArgs.builder().bucket(bucket).build());
            }
        } catch (MinioException e) {
            throw new IOException("bucket %s at %s cannot be reached".formatted(bucket, endpoint), e);
        }
    }

    private static IOException failed(String verb, Sha256 sha256, MinioException e) {
        return new IOException("%s of object %s failed: %s".formatted(verb, sha256, e.getMessage()), e);
    }

    private static IllegalStateException missing(String variable) {
        return new IllegalStateException("TAKEBOOK_STORE=s3 needs " + variable);
    }
}
