package takebook.asset.batch;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import takebook.asset.Asset;
import takebook.asset.Assets;
import takebook.asset.edit.AssetEdit;
import takebook.asset.rights.Rights;
import takebook.asset.rights.UsageRights;
import takebook.job.BackgroundTask;
import takebook.job.TaskOutcome;
import takebook.people.Actors;
import takebook.problem.Violation;

/** Says of the assets of a batch what is said about the batch. What they are called and have already stays; tags add up. */
@ApplicationScoped
class ApplyTask implements BackgroundTask {

    static final String NAME = "upload.apply";
    private static final int PAGE = 200;

    private final Batches batches;
    private final FileTable files;
    private final Assets assets;
    private final Rights rights;
    private final Actors actors;

    ApplyTask(Batches batches, FileTable files, Assets assets, Rights rights, Actors actors) {
        this.batches = batches;
        this.files = files;
        this.assets = assets;
        this.rights = rights;
        this.actors = actors;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public TaskOutcome run(long id) {
        var batch = batches.any(id);
        long after = 0;
        for (var page = files.page(id, Shown.ALL, after, PAGE); !page.isEmpty(); page = files.page(id, Shown.ALL, after, PAGE)) {
            page.stream().filter(file -> file.asset() != null).forEach(file -> apply(batch, file));
            after = page.getLast().id();
        }
        return new TaskOutcome.Done();
    }

    private void apply(Batch batch, BatchFile file) {
        var asset = assets.require(Objects.requireNonNull(file.asset()));
        if (asset.isPurged()) {
            return;
        }
        var edit = file.about().over(batch.about()).addedTo(asset);
        var said = file.about().over(batch.about()).usage(rights.terms());
        actors.as(batch.owner(), () -> {
            if (!edit.equals(asset.edit())) {
                change(file, asset, edit);
            }
            if (said != null) {
                state(asset, said);
            }
            return asset;
        });
    }

    private void state(Asset asset, UsageRights said) {
        var stated = rights.of(asset.id()).stated();
        if (stated == null || !stated.rights().equals(said)) {
            rights.set(List.of(asset.id()), said);
        }
    }

    /** More than thirty tags together cannot be stored: the asset stays as it is and its line says why. */
    private void change(BatchFile file, Asset asset, AssetEdit edit) {
        var violations = edit.violations(asset.role());
        if (violations.isEmpty()) {
            assets.change(asset.id(), asset.version(), edit);
            return;
        }
        String why = violations.stream().map(Violation::message).collect(Collectors.joining(" "));
        files.settle(file.id(), file.state(), null, file.asset(), "upload.about", why);
    }
}
