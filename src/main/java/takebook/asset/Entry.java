package takebook.asset;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import takebook.asset.edit.AssetEdit;
import takebook.asset.edit.FileName;
import takebook.asset.removal.Kept;
import takebook.asset.rights.UsageRights;
import takebook.media.MediaFacts;
import takebook.storage.StoredObject;

/**
 * A stored and examined file that is about to become an asset.
 *
 * @param how which way it came; decides when two entries are the same asset
 * @param rights by what right it may be used; null when nobody says
 * @param replaces the asset it is a newer revision of
 */
record Entry(How how, FileName fileName, AssetEdit edit, Kept kept, Findings findings, @Nullable UsageRights rights,
        @Nullable Long replaces) {

    StoredObject object() {
        return kept.object();
    }

    /**
     * What the examination found; {@code keptRule} and {@code keptReason} are null when the file can be used.
     *
     * @param poster stored already, for stills; others get theirs in the background
     */
    record Findings(
            MediaFacts facts, @Nullable String keptRule, @Nullable String keptReason, @Nullable Kept poster) {

        Findings(MediaFacts facts, @Nullable String keptRule, @Nullable String keptReason) {
            this(facts, keptRule, keptReason, null);
        }

        Findings with(Kept stored) {
            return new Findings(facts, keptRule, keptReason, stored);
        }
    }

    sealed interface How {

        /** Names the thing that may exist only once; two requests for it wait for each other. */
        String key(StoredObject object);

        Optional<AssetRow> alreadyThere(StoredObject object);
    }

    record Upload() implements How {

        @Override
        public String key(StoredObject object) {
            return "asset upload " + object.sha256().hex();
        }

        @Override
        public Optional<AssetRow> alreadyThere(StoredObject object) {
            return AssetRow.holding(object.sha256());
        }
    }

    record Take(long generation) implements How {

        @Override
        public String key(StoredObject object) {
            return "asset take %d %s".formatted(generation, object.sha256().hex());
        }

        @Override
        public Optional<AssetRow> alreadyThere(StoredObject object) {
            return AssetRow.take(generation, object.sha256());
        }
    }

    /**
     * Cut out of another asset.
     *
     * @param role {@code frame} or {@code trim}
     * @param derivation what was asked, such as {@code frame:36}
     */
    record Derivation(long source, String role, String derivation, Map<String, ?> detail) implements How {

        @Override
        public String key(StoredObject object) {
            return "asset derived %d %s".formatted(source, derivation);
        }

        @Override
        public Optional<AssetRow> alreadyThere(StoredObject object) {
            return AssetRow.derived(source, derivation);
        }
    }
}
