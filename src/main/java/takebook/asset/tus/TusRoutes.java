package takebook.asset.tus;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import takebook.asset.UploadConfig;
import takebook.asset.batch.FileAnswer;
import takebook.asset.batch.FileState;
import takebook.asset.batch.Opening;
import takebook.asset.batch.Transfer;
import takebook.asset.batch.Transfers;
import takebook.asset.upload.Places;
import takebook.asset.upload.SteadyStream;
import takebook.problem.Problem;
import takebook.problem.Violation;

/** The protocol, once for both addresses. */
@ApplicationScoped
class TusRoutes {

    private static final String PIECE = "application/offset+octet-stream";

    private final Transfers transfers;
    private final Places places;
    private final UploadConfig config;
    private final Clock clock;

    TusRoutes(Transfers transfers, Places places, UploadConfig config, Clock clock) {
        this.transfers = transfers;
        this.places = places;
        this.config = config;
        this.clock = clock;
    }

    Response discover() {
        return Response.noContent()
                .header("Tus-Version", TusHeaders.VERSION)
                .header("Tus-Extension", TusHeaders.EXTENSIONS)
                .header("Tus-Max-Size", config.mostBytes().asLongValue())
                .header("Tus-Checksum-Algorithm", Checksums.ALGORITHMS)
                .build();
    }

    /** Begins an upload, and takes its first piece when one comes along. */
    Response create(String address, HttpHeaders headers, InputStream body) {
        mustSpeakThis(headers);
        var metadata = Metadata.of(headers.getHeaderString("Upload-Metadata"));
        var opening = new Opening(metadata.number("batch"), metadata.number("file"), metadata.fileName(), length(headers),
                metadata.sha256(), metadata.about(), header(headers, "Upload-Metadata"));
        boolean withPiece = isPiece(headers);
        var checksum = Checksums.of(headers.getHeaderString("Upload-Checksum"));

        var opened = transfers.open(opening);
        var now = withPiece ? piece(opened.key(), 0, body, checksum) : opened;
        return state(Response.created(URI.create(address + "/" + now.key())), mustBeTaken(now)).build();
    }

    Response offset(String key, HttpHeaders headers) {
        mustSpeakThis(headers);
        var transfer = transfers.require(key);
        var answer = state(Response.ok(), transfer)
                .header("Upload-Length", transfer.file().bytes())
                .header("Cache-Control", "no-store");
        if (transfer.file().metadata() != null && !transfer.file().metadata().isEmpty()) {
            answer.header("Upload-Metadata", transfer.file().metadata());
        }
        return answer.build();
    }

    Response append(String key, HttpHeaders headers, InputStream body) {
        mustSpeakThis(headers);
        if (!isPiece(headers)) {
            throw Problem.UNSUPPORTED_MEDIA.because("A piece is sent as " + PIECE);
        }
        long offset = number(headers, "Upload-Offset");
        var checksum = Checksums.of(headers.getHeaderString("Upload-Checksum"));
        return state(Response.noContent(), mustBeTaken(piece(key, offset, body, checksum))).build();
    }

    Response terminate(String key, HttpHeaders headers) {
        mustSpeakThis(headers);
        transfers.terminate(key);
        return Response.noContent().build();
    }

    FileAnswer show(String key) {
        var transfer = transfers.require(key);
        return FileAnswer.of(transfer.file(), transfer.offset());
    }

    private Transfer piece(String key, long offset, InputStream body, takebook.storage.@Nullable Checksum checksum) {
        var steady = new SteadyStream(body, clock, config.leastBytesPerSecond().asLongValue());
        return places.during(() -> transfers.append(key, offset, steady, checksum));
    }

    /** The last piece of a file that is not taken is answered by the reason: a client has no other moment to hear of it. */
    private static Transfer mustBeTaken(Transfer transfer) {
        var file = transfer.file();
        if (file.state() == FileState.REFUSED) {
            throw Problem.UNREADABLE_MEDIA.because(List.of(new Violation("file", String.valueOf(file.reason()), file.rule())));
        }
        return transfer;
    }

    private static Response.ResponseBuilder state(Response.ResponseBuilder answer, Transfer transfer) {
        answer.header("Upload-Offset", transfer.offset());
        if (transfer.file().state() == FileState.ARRIVING) {
            answer.header("Upload-Expires", DateTimeFormatter.RFC_1123_DATE_TIME.format(transfer.expires().atOffset(ZoneOffset.UTC)));
        }
        if (transfer.file().asset() != null) {
            answer.header("Takebook-Asset", transfer.file().asset());
        }
        return answer.header("Takebook-State", transfer.file().state().name());
    }

    /** Some clients add a charset to everything. */
    private static boolean isPiece(HttpHeaders headers) {
        return header(headers, "Content-Type").replaceFirst("\\s*;.*", "").equalsIgnoreCase(PIECE);
    }

    private static void mustSpeakThis(HttpHeaders headers) {
        if (!TusHeaders.VERSION.equals(header(headers, "Tus-Resumable"))) {
            throw Problem.OTHER_PROTOCOL.because("Send the header Tus-Resumable: " + TusHeaders.VERSION);
        }
    }

    private static long length(HttpHeaders headers) {
        if (headers.getHeaderString("Upload-Defer-Length") != null || headers.getHeaderString("Upload-Concat") != null) {
            throw Problem.MALFORMED.because("Uploads of unknown length, and those put together from others, are not spoken here");
        }
        return number(headers, "Upload-Length");
    }

    private static long number(HttpHeaders headers, String name) {
        String value = header(headers, name);
        if (!value.matches("\\d{1,18}")) {
            throw Problem.MALFORMED.because("The header %s is a whole number from 0, not “%s”".formatted(name, value));
        }
        return Long.parseLong(value);
    }

    private static String header(HttpHeaders headers, String name) {
        String value = headers.getHeaderString(name);
        return value == null ? "" : value.strip();
    }
}
