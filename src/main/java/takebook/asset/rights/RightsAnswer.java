package takebook.asset.rights;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The rights of an asset as the API tells them. Members may be added, never renamed. What a later {@code PATCH} sends back
 * is {@code stated}, without {@code at} and {@code by}.
 *
 * @param light {@code green}, {@code amber} or {@code red}, as of today
 * @param is the values of the search key {@code rights:}
 * @param findings why it is not green
 * @param stated what was said about the file itself
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RightsAnswer(String light, List<String> is, List<FindingAnswer> findings, @Nullable Stated stated) {

    /** @param asset whose rights they are, which may be a file this one goes back to */
    public record FindingAnswer(String is, long asset, String message) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Stated(
            String basis,
            @Nullable String source,
            Territory territory,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate expiresOn,
            @Nullable String people,
            @Nullable String peopleNote,
            @Nullable Long consent,
            @Nullable String notes,
            Instant at,
            String by) {

        public static Stated of(Statement statement) {
            var rights = statement.rights();
            return new Stated(rights.basis(), rights.source(), rights.territory(), rights.validFrom(), rights.expiresOn(),
                    rights.people() == People.UNSAID ? null : rights.people().words(), rights.peopleNote(), rights.consent(), rights.notes(),
                    statement.at(), statement.by());
        }
    }

    public static RightsAnswer of(AssetRights rights) {
        var light = rights.light();
        return new RightsAnswer(light.colour().name().toLowerCase(Locale.ROOT), light.words(),
                light.findings().stream()
                        .map(finding -> new FindingAnswer(finding.kind().word(), finding.asset(), finding.words()))
                        .toList(),
                rights.stated() == null ? null : Stated.of(rights.stated()));
    }
}
