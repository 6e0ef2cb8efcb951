package takebook.asset.disposal;

import io.agroal.api.AgroalDataSource;
import takebook.Sql;
import takebook.problem.Problem;
import takebook.storage.Sha256;

/**
 * The row of an asset as a transaction holds it: whoever wants to hide, hold or purge the same one waits until that ends.
 *
 * @param state as stored
 */
record AssetLock(long id, String title, String state, Sha256 sha256) {

    private static final String PURGED = "PURGED";

    static AssetLock on(AgroalDataSource database, long id) {
        return Sql.on(database, "select id, title, state, sha256 from asset where id = ? for update", id)
                .rows(row -> new AssetLock(row.getLong("id"), row.getString("title"), row.getString("state"), new Sha256(row.getString("sha256"))))
                .stream().findFirst()
                .orElseThrow(() -> Problem.NOT_FOUND.because("There is no asset " + id));
    }

    boolean isPurged() {
        return state.equals(PURGED);
    }
}
