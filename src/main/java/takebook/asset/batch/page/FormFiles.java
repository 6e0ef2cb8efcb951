package takebook.asset.batch.page;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import takebook.asset.UploadConfig;
import takebook.asset.batch.About;
import takebook.asset.batch.Announced;
import takebook.asset.batch.Archives;
import takebook.asset.batch.Batch;
import takebook.asset.batch.BatchFile;
import takebook.asset.batch.Entering;
import takebook.asset.batch.FileTable;
import takebook.asset.upload.Places;
import takebook.storage.StoredObjects;

/** Files that came whole, in one plain form. */
@ApplicationScoped
class FormFiles {

    private final FileTable files;
    private final Entering entering;
    private final Archives archives;
    private final StoredObjects storage;
    private final Places places;
    private final UploadConfig config;

    FormFiles(FileTable files, Entering entering, Archives archives, StoredObjects storage, Places places, UploadConfig config) {
        this.files = files;
        this.entering = entering;
        this.archives = archives;
        this.storage = storage;
        this.places = places;
        this.config = config;
    }

    /** All of them are listed first, so that the page of the batch is true whatever happens in between. */
    void take(Batch batch, List<FileUpload> chosen) {
        var listed = QuarkusTransaction.requiringNew().call(() -> chosen.stream().map(file -> {
            var announced = new Announced(file.fileName(), file.size(), null);
            return files.insert(batch.id(), batch.owner(), announced.name(), announced.bytes(), null, About.NOTHING);
        }).toList());
        for (int i = 0; i < chosen.size(); i++) {
            var file = chosen.get(i);
            var row = files.find(listed.get(i)).orElseThrow();
            places.during(() -> enter(row, file));
        }
    }

    private BatchFile enter(BatchFile row, FileUpload file) {
        if (file.size() > config.mostBytes().asLongValue()) {
            entering.refuse(row, "upload.too-large", "The limit is %d bytes for each file.".formatted(config.mostBytes().asLongValue()));
            return row;
        }
        if (Archives.isOne(file.uploadedFile())) {
            return unpack(row, file);
        }
        try (var body = Files.newInputStream(file.uploadedFile()); var incoming = storage.receive(body, config.mostBytes().asLongValue())) {
            entering.enter(row, incoming);
            return row;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private BatchFile unpack(BatchFile row, FileUpload file) {
        try (var body = Files.newInputStream(file.uploadedFile())) {
            archives.receive(row, body);
            return row;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
