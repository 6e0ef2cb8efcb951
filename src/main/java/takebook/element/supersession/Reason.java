package takebook.element.supersession;

import java.util.List;
import takebook.lineage.Node;

/**
 * Why an asset is out of date, in full.
 *
 * @param changes what is different between the two versions, in short phrases; empty when nothing a person sees changed
 * @param way how the old version went into the asset: the asset first, the version last
 */
public record Reason(Supersession supersession, List<String> changes, List<Node> way) {

    /** “Mara v1 was replaced by v2: 2 pictures changed, phrase changed”. */
    public String sentence() {
        return changes.isEmpty() ? supersession.sentence() : "%s: %s".formatted(supersession.sentence(), String.join(", ", changes));
    }

    /** The page that shows both versions side by side. */
    public String diffUrl() {
        return "/elements/%d/diff/%d..%d".formatted(supersession.used().element(), supersession.used().number(), supersession.current().number());
    }
}
