package takebook.asset.care;

import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import takebook.asset.rights.RightsEntry;

/** The form in which rights are stated, as a browser sends it. */
class RightsForm {

    @RestForm @Nullable String basis;
    @RestForm @Nullable String source;
    @RestForm @Nullable String territory;
    @RestForm @Nullable String validFrom;
    @RestForm @Nullable String expiresOn;
    @RestForm @Nullable String people;
    @RestForm @Nullable String peopleNote;
    /** The document that counts until another is sent. */
    @RestForm @Nullable String consent;
    @RestForm @Nullable String notes;
    @RestForm @Nullable FileUpload document;

    /** Who says that nobody is shown takes the consent back with it. */
    RightsEntry entry() {
        boolean shown = "yes".equals(people);
        return new RightsEntry(basis, source, territory, validFrom, expiresOn, people, shown ? peopleNote : null,
                shown ? consent : null, notes);
    }

    boolean hasDocument() {
        return document != null && document.size() > 0;
    }
}
