package takebook.asset.archive;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import takebook.asset.UploadConfig;
import takebook.asset.batch.Archives;
import takebook.asset.batch.BatchFile;
import takebook.asset.batch.FileState;
import takebook.job.BackgroundTask;
import takebook.job.TaskOutcome;
import takebook.people.Actors;
import takebook.problem.Problem;
import takebook.problem.ProblemException;
import takebook.storage.StoredObjects;

/**
 * Takes an archive apart, file by file, each through the ordinary intake.
 *
 * <p>Interrupted, it begins again: lines that have a result are passed over, and the intake finds what an earlier try added.
 */
@ApplicationScoped
class UnpackTask implements BackgroundTask {

    private final Archives archives;
    private final SidecarReader sidecars;
    private final StoredObjects storage;
    private final Actors actors;
    private final UploadConfig uploads;
    private final ArchiveConfig config;

    UnpackTask(
            Archives archives, SidecarReader sidecars, StoredObjects storage, Actors actors, UploadConfig uploads, ArchiveConfig config) {
        this.archives = archives;
        this.sidecars = sidecars;
        this.storage = storage;
        this.actors = actors;
        this.uploads = uploads;
        this.config = config;
    }

    @Override
    public String name() {
        return Archives.UNPACK;
    }

    @Override
    public TaskOutcome run(long id) {
        archives.waiting(id).ifPresent(archive -> actors.as(archive.owner(), () -> {
            unpack(archive);
            return archive;
        }));
        return new TaskOutcome.Done();
    }

    private void unpack(BatchFile archive) {
        try (var opened = OpenedZip.of(archives.file(archive))) {
            var contents = Contents.of(opened.zip(), sidecars, config);
            if (contents.rule() != null) {
                archives.refuseAll(archive, contents.rule(), String.valueOf(contents.reason()));
                return;
            }
            enterAll(opened, archives.list(archive, contents.files()));
            archives.unpacked(archive);
        } catch (OpenedZip.RefusedException e) {
            archives.refuseAll(archive, e.rule(), String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void enterAll(OpenedZip opened, List<BatchFile> lines) {
        var allowance = new Inflating.Allowance(config.mostBytes().asLongValue());
        opened.each((position, entry) -> {
            var line = lines.get(position);
            if (line.state() == FileState.EXPECTED) {
                enter(opened.zip(), entry, line, allowance);
            }
        });
    }

    private void enter(ZipFile zip, ZipEntry entry, BatchFile line, Inflating.Allowance allowance) {
        try (var body = new Inflating(zip.getInputStream(entry), allowance, entry.getCompressedSize(), config.mostGrowth());
                var file = storage.receive(body, uploads.mostBytes().asLongValue())) {
            archives.enter(line, file);
        } catch (Inflating.TooMuchException e) {
            archives.refuse(line, e.rule(), String.valueOf(e.getMessage()));
        } catch (ProblemException e) {
            if (e.problem() != Problem.TOO_LARGE) {
                throw e;
            }
            archives.refuse(line, "upload.too-large", e.detail());
        } catch (java.util.zip.ZipException | java.io.EOFException e) {
            archives.refuse(line, "zip.damaged", "This part of the archive is damaged.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
