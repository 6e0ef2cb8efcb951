package takebook.asset.archive;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import takebook.asset.Asset;
import takebook.asset.Assets;
import takebook.asset.UploadConfig;
import takebook.asset.batch.Archives.Content;
import takebook.problem.ProblemException;
import takebook.storage.StoredObjects;

/** What an import would do, without doing it. Pictures and clips are not decoded for it: that is left to the import. */
@ApplicationScoped
class DryRun {

    /**
     * @param outcome {@code add}, {@code here} or {@code refuse}
     * @param asset that has these bytes already
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            String file, long bytes, @Nullable String sha256, String outcome, @Nullable Long asset, @Nullable String rule, @Nullable String reason) {}

    /** @param rule why nothing at all would be imported; then there are no files */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Report(List<Line> files, @Nullable String rule, @Nullable String reason) {}

    private final Assets assets;
    private final SidecarReader sidecars;
    private final StoredObjects storage;
    private final UploadConfig uploads;
    private final ArchiveConfig config;

    DryRun(Assets assets, SidecarReader sidecars, StoredObjects storage, UploadConfig uploads, ArchiveConfig config) {
        this.assets = assets;
        this.sidecars = sidecars;
        this.storage = storage;
        this.uploads = uploads;
        this.config = config;
    }

    Report of(Path file) {
        try (var opened = OpenedZip.of(file)) {
            var contents = Contents.of(opened.zip(), sidecars, config);
            var lines = new ArrayList<Line>();
            var allowance = new Inflating.Allowance(config.mostBytes().asLongValue());
            if (contents.rule() == null) {
                opened.each((position, entry) -> lines.add(line(opened.zip(), entry, contents.files().get(position), allowance)));
            }
            return new Report(lines, contents.rule(), contents.reason());
        } catch (OpenedZip.RefusedException e) {
            return new Report(List.of(), e.rule(), e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Line line(ZipFile zip, ZipEntry entry, Content content, Inflating.Allowance allowance) {
        if (content.rule() != null) {
            return refused(content, content.rule(), content.reason());
        }
        try (var body = new Inflating(zip.getInputStream(entry), allowance, entry.getCompressedSize(), config.mostGrowth());
                var file = storage.receive(body, uploads.mostBytes().asLongValue())) {
            var here = assets.holding(file.sha256()).filter(asset -> !asset.isPurged());
            return new Line(content.file().name(), file.bytes(), file.sha256().hex(), here.isPresent() ? "here" : "add",
                    here.map(Asset::id).orElse(null), null, null);
        } catch (Inflating.TooMuchException e) {
            return refused(content, e.rule(), e.getMessage());
        } catch (ProblemException e) {
            return refused(content, "upload.too-large", e.detail());
        } catch (IOException e) {
            return refused(content, "zip.damaged", "This part of the archive is damaged.");
        }
    }

    private static Line refused(Content content, String rule, @Nullable String reason) {
        return new Line(content.file().name(), content.file().bytes(), null, "refuse", null, rule, reason);
    }
}
