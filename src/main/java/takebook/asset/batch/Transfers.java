package takebook.asset.batch;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import takebook.CrashPoint;
import takebook.asset.UploadConfig;
import takebook.people.Actors;
import takebook.problem.Problem;
import takebook.problem.ProblemException;
import takebook.storage.Checksum;
import takebook.storage.Partials;

/**
 * Files that come in pieces, over as many connections, days and restarts as it takes.
 *
 * <p>How far a file got is read off the disk, never remembered. The piece that completes it takes it into the library before
 * it is answered; if the process dies in between, {@link TransferSweep} does. Not to be called inside a transaction.
 */
@ApplicationScoped
public class Transfers {

    private static final int KEY_BYTES = 16;
    /** Left free on the disk whatever is announced, for the database and for what is made from files. */
    private static final long RESERVE = 512L * 1024 * 1024;

    private final Set<String> busy = ConcurrentHashMap.newKeySet();
    private final SecureRandom random = new SecureRandom();
    private final Batches batches;
    private final FileTable files;
    private final Entering entering;
    private final Partials partials;
    private final Actors actors;
    private final UploadConfig config;
    private final Clock clock;

    Transfers(
            Batches batches,
            FileTable files,
            Entering entering,
            Partials partials,
            Actors actors,
            UploadConfig config,
            Clock clock) {
        this.batches = batches;
        this.files = files;
        this.entering = entering;
        this.partials = partials;
        this.actors = actors;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Begins an upload; what an earlier one of the same row left is thrown away.
     *
     * @throws takebook.problem.ProblemException TOO_LARGE, TOO_MANY_REQUESTS, INVALID or NOT_FOUND, before anything is written
     */
    public Transfer open(Opening opening) {
        mustFit(opening.bytes());
        var batch = opening.batch() == null ? null : batches.require(opening.batch());
        batches.mustBeGood(opening.about());
        var before = batch == null ? Optional.<BatchFile>empty() : listed(batch, opening);
        before.filter(file -> file.key() != null).ifPresent(file -> partials.delete(Objects.requireNonNull(file.key())));

        String key = newKey();
        var announced = new Announced(opening.name(), opening.bytes(), opening.sha256());
        QuarkusTransaction.requiringNew().run(() -> {
            long id = before.map(BatchFile::id).orElseGet(() -> files.insert(opening.batch(), actors.current(), announced.name(),
                    announced.bytes(), announced.sha256(), opening.about()));
            files.arriving(id, key, opening.metadata(), actors.current());
        });
        var transfer = transfer(files.byKey(key).orElseThrow());
        return transfer.isWhole() ? entered(transfer) : transfer;
    }

    private Optional<BatchFile> listed(Batch batch, Opening opening) {
        if (opening.file() != null) {
            return Optional.of(batches.files(batch, List.of(opening.file())).stream()
                    .filter(file -> file.bytes() == opening.bytes())
                    .filter(file -> file.state().needsSender() || file.state() == FileState.REFUSED)
                    .findFirst()
                    .orElseThrow(() -> Problem.NOT_FOUND.because(
                            "File %d of upload %d, waiting for %d bytes".formatted(opening.file(), batch.id(), opening.bytes()))));
        }
        return opening.sha256() == null
                ? Optional.empty()
                : files.withHashes(batch.id(), List.of(opening.sha256().hex())).stream()
                        .filter(file -> file.state() == FileState.EXPECTED && file.name().equals(opening.name()))
                        .findFirst();
    }

    /** Its sender's alone: to everybody else it is NOT_FOUND. */
    public Transfer require(String key) {
        return files.byKey(key)
                .filter(file -> Objects.equals(file.owner().id(), actors.current().id()))
                .map(this::transfer)
                .orElseThrow(() -> Problem.NOT_FOUND.because("There is no such upload, or it has expired"));
    }

    /**
     * Adds a piece. The one that completes the file answers with what became of it.
     *
     * @param offset where the sender believes to be; anywhere else is CONFLICT
     * @throws takebook.problem.ProblemException BUSY while another request is at work on it, CHECKSUM, TOO_LARGE
     */
    public Transfer append(String key, long offset, InputStream body, @Nullable Checksum checksum) {
        return alone(key, () -> {
            var transfer = require(key);
            if (transfer.offset() != offset) {
                throw Problem.CONFLICT.because("The upload is at byte %d, not at %d".formatted(transfer.offset(), offset));
            }
            if (transfer.file().state() != FileState.ARRIVING) {
                return transfer;
            }
            try {
                partials.append(key, body, transfer.file().bytes() - offset, checksum);
            } catch (ProblemException failure) {
                return enteredAfterAll(transfer, failure);
            }
            CrashPoint.hit("tus.beforeResponse");
            var now = transfer(transfer.file());
            return now.isWhole() ? entered(now) : now;
        });
    }

    /** A sender may hang up after the last byte and before the end of the request; asked for the offset, all is here, so nobody would go on. */
    private Transfer enteredAfterAll(Transfer transfer, ProblemException failure) {
        var now = transfer(transfer.file());
        if (failure.problem() != Problem.MALFORMED || !now.isWhole()) {
            throw failure;
        }
        return entered(now);
    }

    /** Takes in what is complete and was interrupted before the library had it. Anything else is left alone. */
    void finish(BatchFile file) {
        String key = Objects.requireNonNull(file.key());
        if (partials.length(key) != file.bytes() || !busy.add(key)) {
            return;
        }
        try {
            files.byKey(key).filter(now -> now.state() == FileState.ARRIVING).ifPresent(entering::enterPartial);
        } finally {
            busy.remove(key);
        }
    }

    /** Ends an upload and deletes what is here of it. In a batch the file stays on the list, as not sent. */
    public void terminate(String key) {
        alone(key, () -> {
            var transfer = require(key);
            discard(transfer.file());
            return transfer;
        });
    }

    void discard(BatchFile file) {
        if (file.batch() == null) {
            files.delete(file.id());
        } else if (!file.state().isFinished()) {
            files.backToExpected(file.id());
        }
        partials.delete(Objects.requireNonNull(file.key()));
    }

    private Transfer entered(Transfer transfer) {
        entering.enterPartial(transfer.file());
        return files.byKey(transfer.key()).map(this::transfer).orElse(transfer);
    }

    private Transfer transfer(BatchFile file) {
        long offset = file.state() == FileState.ARRIVING ? batches.offset(file) : file.bytes();
        return new Transfer(file, offset, clock.instant().plus(config.keepUnfinished()));
    }

    private Transfer alone(String key, java.util.function.Supplier<Transfer> work) {
        if (!busy.add(key)) {
            throw Problem.BUSY.because("Another request is writing to this upload; ask for its offset and go on from there");
        }
        try {
            return work.get();
        } finally {
            busy.remove(key);
        }
    }

    private void mustFit(long bytes) {
        if (bytes > config.mostBytes().asLongValue()) {
            throw Problem.TOO_LARGE.because("The limit is %d bytes".formatted(config.mostBytes().asLongValue()));
        }
        if (partials.room() < bytes + RESERVE) {
            throw Problem.UNAVAILABLE.because("The disk of this Takebook has no room for %d bytes more".formatted(bytes));
        }
        var open = files.openOf(Objects.requireNonNull(actors.current().id()));
        if (open.uploads() >= config.mostOpen() || open.bytes() + bytes > config.mostOpenBytes().asLongValue()) {
            throw Problem.TOO_MANY_REQUESTS.because("%d uploads of yours are unfinished; finish or remove some of them first".formatted(open.uploads()));
        }
    }

    private String newKey() {
        var bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
