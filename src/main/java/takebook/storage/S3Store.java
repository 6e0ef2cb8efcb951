package takebook.storage;

import io.minio.BucketExistsArgs;
import io.minio.GetObjectArgs;
import io.minio.Http;
import io.minio.MakeBucketArgs;
import io.minio.MinioAsyncClient;
import io.minio.MinioClient;
import io.minio.PutObjectAPIArgs;
import io.minio.RemoveObjectArgs;
import io.minio.StatObjectArgs;
import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletionException;

/**
 * Objects in a bucket of an S3-compatible service.
 *
 * <p>Each object is one PUT, so that {@code If-None-Match: *} and the SHA-256 checksum speak about the whole of it; that allows
 * objects up to 5 GiB. Versioning, object locks and tags are never relied on: not every service has them.
 */
final class S3Store implements ObjectStore {

    private static final long LARGEST_SINGLE_PUT = 5L * 1024 * 1024 * 1024;
    private static final String CHECKSUM = "X-Amz-Checksum-Sha256";
    private static final int NOT_FOUND = 404;
    private static final int PRECONDITION_FAILED = 412;
    private static final int NOT_IMPLEMENTED = 501;

    private final MinioClient client;
    private final MinioAsyncClient writer;
    private final String bucket;
    private final String endpoint;

    private S3Store(MinioClient client, MinioAsyncClient writer, String bucket, String endpoint) {
        this.client = client;
        this.writer = writer;
        this.bucket = bucket;
        this.endpoint = endpoint;
    }

    static S3Store connect(S3Config config) throws IOException {
        var endpoint = config.endpoint().orElseThrow(() -> missing("TAKEBOOK_S3_ENDPOINT"));
        var accessKey = config.accessKey().orElseThrow(() -> missing("TAKEBOOK_S3_ACCESS_KEY"));
        var secretKey = config.secretKey().orElseThrow(() -> missing("TAKEBOOK_S3_SECRET_KEY"));
        var client = MinioClient.builder()
                .endpoint(endpoint)
                .region(config.region())
                .credentials(accessKey, secretKey)
                .build();
        var writer = MinioAsyncClient.builder()
                .endpoint(endpoint)
                .region(config.region())
                .credentials(accessKey, secretKey)
                .build();
        var store = new S3Store(client, writer, config.bucket(), endpoint);
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
        if (length == 0) {
            return InputStream.nullInputStream();
        }
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
    public void remove(Sha256 sha256) throws IOException {
        try {
            client.removeObject(RemoveObjectArgs.builder().bucket(bucket).object(sha256.key()).build());
        } catch (ErrorResponseException e) {
            if (e.response().code() != NOT_FOUND) {
                throw failed("DELETE", sha256, e);
            }
        } catch (MinioException e) {
            throw failed("DELETE", sha256, e);
        }
    }

    @Override
    public String place() {
        return "bucket %s at %s".formatted(bucket, endpoint);
    }

    /** One call below the client's own upload, which would hash the file again and add a checksum of another kind. */
    private void upload(Sha256 sha256, Path file, Map<String, String> conditions) throws IOException, MinioException {
        var headers = new Http.Headers(conditions);
        headers.put(CHECKSUM, base64(sha256));
        try (var bytes = new RandomAccessFile(file.toFile(), "r")) {
            writer.putObject(PutObjectAPIArgs.builder()
                            .bucket(bucket)
                            .object(sha256.key())
                            .file(bytes, bytes.length())
                            .headers(headers)
                            .contentType("application/octet-stream")
                            .build())
                    .join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof MinioException refused) {
                throw refused;
            }
            throw new IOException("PUT of object %s failed".formatted(sha256), e.getCause());
        }
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

    private static String base64(Sha256 sha256) {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256.hex()));
    }

    private static IOException failed(String verb, Sha256 sha256, MinioException e) {
        return new IOException("%s of object %s failed: %s".formatted(verb, sha256, e.getMessage()), e);
    }

    private static IllegalStateException missing(String variable) {
        return new IllegalStateException("TAKEBOOK_STORE=s3 needs " + variable);
    }
}
