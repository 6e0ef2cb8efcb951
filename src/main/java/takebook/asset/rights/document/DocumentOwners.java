package takebook.asset.rights.document;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import takebook.Sql;
import takebook.asset.removal.ObjectOwners;
import takebook.storage.Sha256;

/** Releases and licences are kept for good. */
@ApplicationScoped
class DocumentOwners implements ObjectOwners {

    private final AgroalDataSource database;

    DocumentOwners(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public boolean needs(Sha256 sha256) {
        return Sql.on(database, "select exists (select from asset_rights_document where sha256 = ?) as needed", sha256.hex())
                .row(row -> row.getBoolean("needed"));
    }
}
