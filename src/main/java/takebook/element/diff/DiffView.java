package takebook.element.diff;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import takebook.asset.Asset;
import takebook.element.Element;
import takebook.element.diff.VersionDiff.PictureChange;
import takebook.element.view.ViewVocabulary;

/**
 * Two versions side by side.
 *
 * @param pictures the assets either version shows
 */
record DiffView(Element element, VersionDiff diff, List<Asset> pictures, ViewVocabulary vocabulary) {

    /**
     * @param asset null where it is not in the library any more
     * @param fate what became of it, in a word, @param view what it shows in that version
     */
    record PictureLine(PictureChange change, @Nullable Asset asset, String fate, String view) {}

    public List<PictureLine> older() {
        return diff.pictures().stream()
                .filter(change -> change.before() > 0)
                .sorted(Comparator.comparingInt(PictureChange::before))
                .map(change -> line(change, change.viewBefore()))
                .toList();
    }

    public List<PictureLine> newer() {
        return diff.pictures().stream()
                .filter(change -> change.after() > 0)
                .sorted(Comparator.comparingInt(PictureChange::after))
                .map(change -> line(change, change.viewAfter()))
                .toList();
    }

    private PictureLine line(PictureChange change, @Nullable String view) {
        return new PictureLine(change, asset(change.asset()), fate(change.fate()), label(view));
    }

    private static String fate(VersionDiff.Fate fate) {
        return switch (fate) {
            case KEPT -> "kept";
            case MOVED -> "other place";
            case RELABELLED -> "other view";
            case ADDED -> "new";
            case REMOVED -> "taken out";
        };
    }

    private @Nullable Asset asset(long id) {
        return pictures.stream().filter(picture -> picture.id() == id).findFirst().orElse(null);
    }

    private String label(@Nullable String view) {
        return Optional.ofNullable(view).map(id -> vocabulary.view(id).label()).orElse("");
    }

    /** Both versions one earlier, where there are such. */
    public @Nullable String earlierUrl() {
        return url(diff.from().number() - 1, diff.to().number() - 1);
    }

    public @Nullable String laterUrl() {
        return url(diff.from().number() + 1, diff.to().number() + 1);
    }

    public @Nullable String swappedUrl() {
        return url(diff.to().number(), diff.from().number());
    }

    private @Nullable String url(int from, int to) {
        int newest = element.newest().number();
        boolean there = from >= 1 && to >= 1 && from <= newest && to <= newest && from != to;
        return there ? "/elements/%d/diff/%d..%d".formatted(element.id(), from, to) : null;
    }
}
