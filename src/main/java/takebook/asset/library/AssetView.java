package takebook.asset.library;

import java.util.List;
import org.jspecify.annotations.Nullable;
import takebook.asset.Asset;
import takebook.asset.card.Badge;
import takebook.asset.document.TakeFact;
import takebook.asset.edit.AssetEdit;
import takebook.asset.kin.Merit;
import takebook.asset.kin.Relative;
import takebook.lineage.use.UseGroup;
import takebook.problem.Violation;
import takebook.project.Project;

/**
 * The page of one asset.
 *
 * @param take what made it; null when it is no take
 * @param notices what other features say across the top of it
 * @param usedBy in groups, the newest of each
 * @param newer the newest revision of it; null when it is that itself
 * @param merit what came of using it; null when no take did
 * @param edit what the form shows: what is stored, or what was entered and refused
 */
record AssetView(
        Asset asset,
        @Nullable TakeFact take,
        List<Badge> notices,
        List<Relative> madeFrom,
        List<UseGroup> usedBy,
        @Nullable Merit merit,
        @Nullable Asset newer,
        List<Project> projects,
        AssetEdit edit,
        List<Violation> violations) {

    public String tags() {
        return String.join(", ", edit.tags());
    }

    public @Nullable String projectName() {
        return projects.stream()
                .filter(project -> Long.valueOf(project.id()).equals(asset.project()))
                .map(Project::name)
                .findFirst()
                .orElse(null);
    }

    public @Nullable String picture() {
        return asset.view();
    }

    /** Frames a second as people write it: 24, 29.97. */
    public @Nullable String rate() {
        var rate = asset.facts().frameRate();
        return rate == null ? null : AssetAnswer.decimal(rate).toPlainString();
    }

    public int lastFrame() {
        return asset.facts().frames() == null ? 0 : asset.facts().frames() - 1;
    }
}
