package takebook.asset.rights.document;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import takebook.PlainText;
import takebook.Sql;
import takebook.asset.removal.Removals;
import takebook.audit.Audit;
import takebook.people.Actors;
import takebook.problem.Problem;
import takebook.problem.Violation;
import takebook.storage.Sha256;
import takebook.storage.StoredObjects;

/** Releases and licences: PDF, JPEG or PNG, told by their first bytes and never by their name. Kept for good. */
@ApplicationScoped
public class RightsDocuments {

    /** A scan of many pages; more is no letter any more. */
    private static final long MOST_BYTES = 20L * 1024 * 1024;
    private static final int FIRST_BYTES = 8;
    private static final int LONGEST_NAME = 200;

    private final AgroalDataSource database;
    private final StoredObjects storage;
    private final Removals removals;
    private final Audit audit;
    private final Actors actors;
    private final Clock clock;

    RightsDocuments(AgroalDataSource database, StoredObjects storage, Removals removals, Audit audit, Actors actors, Clock clock) {
        this.database = database;
        this.storage = storage;
        this.removals = removals;
        this.audit = audit;
        this.actors = actors;
        this.clock = clock;
    }

    /** Stores it, or finds it: the same bytes are one document, under the name they first came with. */
    public RightsDocument keep(InputStream body, String fileName) {
        try (var incoming = storage.receive(body, MOST_BYTES)) {
            String mediaType = mediaType(incoming.file());
            var kept = removals.keep(incoming);
            return QuarkusTransaction.joiningExisting().call(() -> {
                var object = removals.confirm(kept);
                return entered(object.sha256(), object.bytes(), name(fileName), mediaType);
            });
        }
    }

    public Optional<RightsDocument> find(long id) {
        return Sql.on(database, "select * from asset_rights_document where id = ?", id).rows(RightsDocuments::document).stream().findFirst();
    }

    public RightsDocument require(long id) {
        return find(id).orElseThrow(() -> Problem.NOT_FOUND.because("There is no document " + id));
    }

    public InputStream open(RightsDocument document) {
        return storage.open(document.sha256());
    }

    private RightsDocument entered(Sha256 sha256, long bytes, String fileName, String mediaType) {
        var added = Sql.on(database, """
                insert into asset_rights_document (sha256, bytes, file_name, media_type, kept_at, kept_by) values (?, ?, ?, ?, ?, ?)
                on conflict (sha256) do nothing returning *
                """, sha256.hex(), bytes, fileName, mediaType, clock.instant(), actors.current().name()).rows(RightsDocuments::document);
        if (added.isEmpty()) {
            return Sql.on(database, "select * from asset_rights_document where sha256 = ?", sha256.hex()).row(RightsDocuments::document);
        }
        var document = added.getFirst();
        audit.record("rights.document-kept", "rights-document", document.id(), Map.of(),
                Map.of("fileName", fileName, "sha256", sha256.hex(), "bytes", bytes, "mediaType", mediaType));
        return document;
    }

    private static String mediaType(Path file) {
        byte[] first;
        try (var in = Files.newInputStream(file)) {
            first = in.readNBytes(FIRST_BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String text = new String(first, StandardCharsets.ISO_8859_1);
        if (text.startsWith("%PDF-")) {
            return "application/pdf";
        }
        if (text.startsWith("\u00ff\u00d8\u00ff")) {
            return "image/jpeg";
        }
        if (text.startsWith("\u0089PNG\r\n")) {
            return "image/png";
        }
        throw Problem.INVALID.because(List.of(Violation.of("document", "A release or licence is a PDF, a JPEG or a PNG; this file is none of them")));
    }

    private static String name(String fileName) {
        String plain = PlainText.of(fileName).strip();
        String last = plain.substring(Math.max(plain.lastIndexOf('/'), plain.lastIndexOf('\\')) + 1);
        String shortened = last.length() > LONGEST_NAME ? last.substring(last.length() - LONGEST_NAME) : last;
        return shortened.isEmpty() ? "document" : shortened;
    }

    private static RightsDocument document(ResultSet row) throws SQLException {
        return new RightsDocument(row.getLong("id"), new Sha256(row.getString("sha256")), row.getLong("bytes"), row.getString("file_name"),
                row.getString("media_type"), Sql.instant(row, "kept_at"), row.getString("kept_by"));
    }
}
