package takebook.asset.rights;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says about the right to use a file. Made by {@link RightsEntry#read}, which says what is wrong with it.
 *
 * @param basis a code of the terms file
 * @param source contract, licence or where it came from, in words
 * @param validFrom the first day on which it may be used; null: it may be already
 * @param expiresOn the last day on which it may be used; null: no end is agreed
 * @param peopleNote who, or how many
 * @param consent a kept document in which the people agree
 */
public record UsageRights(
        String basis,
        @Nullable String source,
        Territory territory,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate expiresOn,
        People people,
        @Nullable String peopleNote,
        @Nullable Long consent,
        @Nullable String notes) {

    public UsageRights {
        if (validFrom != null && expiresOn != null && expiresOn.isBefore(validFrom)) {
            throw new IllegalArgumentException("ends on %s, before it begins on %s".formatted(expiresOn, validFrom));
        }
    }

    public UsageRights withConsent(@Nullable Long document) {
        return new UsageRights(basis, source, territory, validFrom, expiresOn, people, peopleNote, document, notes);
    }

    public boolean needsConsent() {
        return people == People.SOME;
    }
}
