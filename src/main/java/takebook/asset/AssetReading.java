package takebook.asset;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import takebook.asset.rights.Rights;

/** Makes assets of rows: with what was made of them to look at, and with their rights of today; one statement each for any number. */
@ApplicationScoped
class AssetReading {

    private final Rights rights;

    AssetReading(Rights rights) {
        this.rights = rights;
    }

    Asset of(AssetRow row) {
        return row.toAsset(RenditionRow.of(row.id), rights.of(row.id));
    }

    /** In the order of the rows. */
    List<Asset> of(Collection<AssetRow> rows) {
        var ids = rows.stream().map(row -> row.id).toList();
        var made = RenditionRow.ofAll(ids);
        var stated = rights.of(ids);
        return rows.stream().map(row -> row.toAsset(made.getOrDefault(row.id, List.of()), stated.get(row.id))).toList();
    }
}
