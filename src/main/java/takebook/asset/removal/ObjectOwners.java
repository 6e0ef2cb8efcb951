package takebook.asset.removal;

import takebook.storage.Sha256;

/**
 * By which a feature that keeps objects of its own says which it still needs. A CDI bean. Asked inside a transaction that
 * removes bytes when every owner says no, so it must look into the database and nowhere else.
 */
public interface ObjectOwners {

    boolean needs(Sha256 sha256);
}
