package takebook.asset.quality;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import takebook.asset.Asset;
import takebook.asset.Assets;
import takebook.people.Roles;
import takebook.problem.Problem;

/** Whether a selection of assets goes together: {@code /assets/set?ids=17,18,19}, or one {@code id} each, as a form sends them. */
@Path("/assets/set")
@RunOnVirtualThread
class SetPages {

    private static final int MOST = 40;
    private static final Pattern COMMA = Pattern.compile("[,\\s]+");

    record View(List<Asset> members, Map<Long, Report> reports, List<SetFinding> findings) {

        public Report report(Asset member) {
            return reports.get(member.id());
        }

        public boolean isWaiting() {
            return reports.values().stream().anyMatch(Report::isMeasuring);
        }
    }

    @CheckedTemplate(basePath = "asset", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance set(View view);
    }

    private final Assets assets;
    private final Quality quality;

    SetPages(Assets assets, Quality quality) {
        this.assets = assets;
        this.quality = quality;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance set(@QueryParam("ids") @Nullable String ids, @QueryParam("id") List<Long> each) {
        var wanted = new LinkedHashSet<>(each);
        if (ids != null) {
            COMMA.splitAsStream(ids.strip()).filter(id -> !id.isEmpty()).forEach(id -> wanted.add(number(id)));
        }
        if (wanted.size() > MOST) {
            throw Problem.MALFORMED.because("A set has at most %d members; these are %d".formatted(MOST, wanted.size()));
        }
        var members = assets.all(wanted);
        return Templates.set(new View(members, quality.of(members), quality.set(members)));
    }

    private static long number(String id) {
        if (!id.matches("\\d{1,18}")) {
            throw Problem.MALFORMED.because("“ids” are the numbers of assets with commas between them, not “%s”".formatted(id));
        }
        return Long.parseLong(id);
    }
}
