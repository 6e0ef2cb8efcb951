package takebook.asset.care;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import takebook.asset.Asset;
import takebook.asset.rights.Basis;
import takebook.asset.rights.RightsEntry;
import takebook.asset.rights.Statement;
import takebook.asset.rights.Terms;
import takebook.asset.rights.document.RightsDocument;
import takebook.problem.Violation;

/**
 * The page on which the rights of an asset are stated.
 *
 * @param entry what the form shows: what counts now, or what was entered and refused
 * @param history the newest statement first
 * @param documents those the history names
 */
record RightsView(
        Asset asset, Terms terms, RightsEntry entry, List<Statement> history, Map<Long, RightsDocument> documents, List<Violation> violations) {

    public String label(String basis) {
        return terms.basis(basis).map(Basis::label).orElse(basis);
    }

    public @Nullable RightsDocument document(@Nullable Long id) {
        return id == null ? null : documents.get(id);
    }

    /** The document the form would keep. */
    public @Nullable RightsDocument consent() {
        String given = entry.consent();
        return given == null || !given.matches("\\d{1,18}") ? null : documents.get(Long.valueOf(given));
    }
}
