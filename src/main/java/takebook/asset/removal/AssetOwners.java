package takebook.asset.removal;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import takebook.Sql;
import takebook.storage.Sha256;

/** Originals of what was not purged, and whatever was made of an asset to look at. */
@ApplicationScoped
class AssetOwners implements ObjectOwners {

    private final AgroalDataSource database;

    AssetOwners(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public boolean needs(Sha256 sha256) {
        return Sql.on(database, """
                select exists (select from asset where sha256 = ? and state <> 'PURGED')
                       or exists (select from asset_rendition where sha256 = ?) as needed
                """, sha256.hex(), sha256.hex()).row(row -> row.getBoolean("needed"));
    }
}
