package takebook.generation.step;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import takebook.CrashPoint;
import takebook.asset.Asset;
import takebook.asset.Assets;
import takebook.asset.edit.NewTake;
import takebook.generation.state.Exchanges;
import takebook.generation.state.Generation;
import takebook.generation.state.GenerationState;
import takebook.generation.state.GenerationTable;
import takebook.generation.state.Moves;
import takebook.generation.state.Polled;
import takebook.generation.state.Take;
import takebook.job.BackgroundTask;
import takebook.job.TaskOutcome;
import takebook.provider.OutputFile;
import takebook.provider.Progress;
import takebook.provider.Providers;
import takebook.provider.VideoProvider;
import takebook.storage.StoredObjects;

/**
 * Makes what the provider holds our own. Done means that our copy is stored, hashed and decoded; what is fetched twice is one asset.
 *
 * <p>Trouble with the provider's file is counted and ends in OUTPUT_LOST; trouble with our own disk or database is thrown, and tried
 * again for as long as it takes.
 */
@ApplicationScoped
class CollectTask implements BackgroundTask {

    private static final Logger LOG = Logger.getLogger(CollectTask.class);
    private static final int MOST_FAILURES = 3;

    private final GenerationTable generations;
    private final Moves moves;
    private final Polled polled;
    private final Exchanges exchanges;
    private final Providers providers;
    private final StoredObjects objects;
    private final Assets assets;
    private final CollectConfig config;

    CollectTask(GenerationTable generations, Moves moves, Polled polled, Exchanges exchanges, Providers providers,
            StoredObjects objects, Assets assets, CollectConfig config) {
        this.generations = generations;
        this.moves = moves;
        this.polled = polled;
        this.exchanges = exchanges;
        this.providers = providers;
        this.objects = objects;
        this.assets = assets;
        this.config = config;
    }

    @Override
    public String name() {
        return Moves.COLLECT;
    }

    @Override
    public TaskOutcome run(long id) {
        var generation = generations.require(id);
        if (generation.state() != GenerationState.COLLECTING) {
            return new TaskOutcome.Done();
        }
        var provider = providers.named(generation.provider());
        var takes = new ArrayList<Take>();
        try {
            for (var file : generation.files()) {
                takes.add(collect(generation, provider, file, takes.size()));
            }
        } catch (IOException e) {
            return notCollected(generation, provider, e.getMessage() == null ? e.toString() : e.getMessage());
        }
        moves.succeeded(generation, takes);
        CrashPoint.hit("collect.afterCommit");
        return new TaskOutcome.Done();
    }

    /** @throws IOException when the provider's file cannot be had or is no clip */
    private Take collect(Generation generation, VideoProvider provider, OutputFile file, int position) throws IOException {
        try (var folder = objects.workFolder()) {
            var fetched = folder.path().resolve("take");
            try (var to = new CappedFile(fetched, config.mostBytes().asLongValue(), file.bytes())) {
                provider.fetch(file, to);
                to.finish();
            }
            CrashPoint.hit("collect.afterLastByte");
            try (var incoming = objects.receive(fetched)) {
                var take = assets.addTake(incoming, new NewTake(generation.id(), title(generation, position), generation.project()));
                return verified(take);
            }
        }
    }

    private static Take verified(Asset take) throws IOException {
        if (!take.isReady() || !take.isVideo()) {
            throw new IOException("what came is no readable clip: %s (kept as asset %d)".formatted(take.keptReason(), take.id()));
        }
        return new Take(take.id(), take.sha256().hex());
    }

    private static String title(Generation generation, int position) {
        return position == 0 ? generation.title() : "%s (%d)".formatted(generation.title(), position + 1);
    }

    private TaskOutcome notCollected(Generation generation, VideoProvider provider, String why) {
        LOG.warnf("the output of generation %d could not be collected: %s", generation.id(), why);
        exchanges.keepFailure(generation.id(), null, "collect", why);
        if (generation.collectFailures() >= MOST_FAILURES) {
            moves.outputLost(generation, why, generation.reported());
            return new TaskOutcome.Done();
        }
        polled.notCollected(generation.id());
        askForFreshAddresses(generation, provider);
        return new TaskOutcome.Again(PollPace.afterFailures(generation.collectFailures()));
    }

    /** An address may have expired. Whatever else the provider says now, it has said success before, and that stays. */
    private void askForFreshAddresses(Generation generation, VideoProvider provider) {
        try {
            var progress = provider.poll(generation.requireTask());
            exchanges.keep(generation.id(), null, "poll", progress.exchange());
            if (progress instanceof Progress.Succeeded(List<OutputFile> files, _, _) && !files.isEmpty()) {
                polled.freshFiles(generation.id(), files);
            }
        } catch (RuntimeException e) {
            exchanges.keepFailure(generation.id(), null, "poll", "the provider could not be asked: " + e.getMessage());
        }
    }
}
