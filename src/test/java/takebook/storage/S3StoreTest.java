package takebook.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same contract over HTTP, against an S3 server in this process that keeps its objects in a folder. */
class S3StoreTest extends ObjectStoreContract {

    private static final String KEY = "access";
    private static final String SECRET = "secret-of-the-test";

    @TempDir
    static Path serverFolder;

    private static S3Proxy server;
    private static ObjectStore store;

    @BeforeAll
    static void startServer() throws Exception {
        server = S3Proxy.builder()
                .blobStore(new FilesystemNio2BlobStore(serverFolder.toString()))
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, KEY, SECRET)
                .build();
        server.start();
        store = S3Store.connect(config());
    }

    @AfterAll
    static void stopServer() throws Exception {
        server.stop();
    }

    @Override
    ObjectStore store(Path home) {
        return store;
    }

    @Override
    void damage(Sha256 sha256) throws IOException {
        var file = serverFolder.resolve("takebook-test").resolve(sha256.key());
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
    }

    @Test
    void an_object_is_written_once_even_when_two_stores_write_it() throws IOException {
        var object = keep("written once".getBytes());
        var other = Files.writeString(home.resolve("other"), "written once");
        var before = Files.getLastModifiedTime(serverFolder.resolve("takebook-test").resolve(object.sha256().key()));

        S3Store.connect(config()).put(object.sha256(), other, object.bytes());

        var after = Files.getLastModifiedTime(serverFolder.resolve("takebook-test").resolve(object.sha256().key()));
        assertThat(after).isEqualTo(before);
        assertThat(store.size(object.sha256())).isEqualTo(OptionalLong.of(12));
    }

    private static S3Config config() {
        return new S3Config() {
            @Override
            public Optional<String> endpoint() {
                return Optional.of("http://127.0.0.1:" + server.getPort());
            }

            @Override
            public String bucket() {
                return "takebook-test";
            }

            @Override
            public Optional<String> accessKey() {
                return Optional.of(KEY);
            }

            @Override
            public Optional<String> secretKey() {
                return Optional.of(SECRET);
            }

            @Override
            public String region() {
                return "us-east-1";
            }
        };
    }
}
