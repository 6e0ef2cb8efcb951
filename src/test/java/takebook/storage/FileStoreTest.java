package takebook.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;

class FileStoreTest extends ObjectStoreContract {

    @Override
    ObjectStore store(Path home) {
        return new FileStore(home.resolve("objects"));
    }

    @Override
    void damage(Sha256 sha256) throws IOException {
        var file = pathOf(sha256);
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        Files.write(file, bytes);
    }

    @Test
    void an_object_lies_under_its_hash_and_is_read_only() throws IOException {
        var object = keep("takebook".getBytes());

        var permissions = Files.getPosixFilePermissions(pathOf(object.sha256()));
        assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("r--r--r--");
    }

    @Test
    void a_file_cut_short_is_replaced_by_the_next_upload_of_its_bytes() throws IOException {
        var object = keep("takebook".getBytes());
        Files.delete(pathOf(object.sha256()));
        Files.writeString(pathOf(object.sha256()), "take");

        keep("takebook".getBytes());

        assertThat(pathOf(object.sha256())).hasContent("takebook");
    }

    private Path pathOf(Sha256 sha256) {
        return home.resolve("objects").resolve(sha256.key());
    }
}
