package takebook.asset.batch.page;

import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import takebook.asset.batch.About;
import takebook.asset.rights.RightsEntry;

/** What is said about a whole batch, as a browser sends it. */
class AboutForm {

    @RestForm @Nullable String role;
    @RestForm @Nullable String tags;
    @RestForm @Nullable String project;
    @RestForm @Nullable String basis;
    @RestForm @Nullable String source;
    @RestForm @Nullable String territory;
    @RestForm @Nullable String validFrom;
    @RestForm @Nullable String expiresOn;
    @RestForm @Nullable String people;
    @RestForm @Nullable String peopleNote;

    About about() {
        return About.typed(role, tags, project,
                new RightsEntry(basis, source, territory, validFrom, expiresOn, people, peopleNote, null, null));
    }
}
