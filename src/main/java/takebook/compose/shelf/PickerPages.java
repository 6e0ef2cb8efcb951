package takebook.compose.shelf;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import takebook.asset.Asset;
import takebook.asset.AssetChoice;
import takebook.asset.Assets;
import takebook.compose.draft.Draft;
import takebook.compose.draft.DraftContent;
import takebook.compose.draft.DraftSlot;
import takebook.compose.draft.Drafts;
import takebook.compose.draft.Tray;
import takebook.compose.start.Starts;
import takebook.element.Elements;
import takebook.element.pin.Pins;
import takebook.people.Roles;
import takebook.problem.Problem;
import takebook.prompt.Prompt;
import takebook.prompt.Prompts;

/** The shelves beside a draft: pick a picture, a clip, an element or kept words, and go back to the composer. */
@Path("/compose/{draft}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.PRODUCER)
@RunOnVirtualThread
class PickerPages {

    private static final int SHOWN = 60;

    @CheckedTemplate(basePath = "compose", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance pickAsset(Draft draft, AssetPicker picker);
        static native TemplateInstance pickElement(Draft draft, List<ElementChoice> elements);
        static native TemplateInstance pickWords(Draft draft, List<Prompt> prompts);
    }

    private final Drafts drafts;
    private final Starts starts;
    private final AssetChoice choice;
    private final Assets assets;
    private final Elements elements;
    private final Pins pins;
    private final Prompts prompts;

    PickerPages(Drafts drafts, Starts starts, AssetChoice choice, Assets assets, Elements elements, Pins pins, Prompts prompts) {
        this.drafts = drafts;
        this.starts = starts;
        this.choice = choice;
        this.assets = assets;
        this.elements = elements;
        this.pins = pins;
        this.prompts = prompts;
    }

    @GET
    @Path("library")
    public TemplateInstance library(long draft, @RestQuery("for") @DefaultValue("image") String wanted,
            @RestQuery @DefaultValue("") String q, @RestQuery @Nullable String after) {
        var purpose = PickPurpose.of(wanted);
        var found = choice.of(purpose.kind(), q, after, SHOWN);
        return Templates.pickAsset(drafts.require(draft), new AssetPicker(purpose, q, found.items(), found.next()));
    }

    @GET
    @Path("elements")
    public TemplateInstance elements(long draft) {
        var kept = drafts.require(draft);
        var all = elements.all().stream().filter(element -> !element.deprecated()).toList();
        var current = pins.current(kept.content().project(), all);
        var pictures = assets.all(all.stream()
                .flatMap(element -> element.versions().stream())
                .flatMap(version -> version.images().stream())
                .distinct()
                .toList());
        return Templates.pickElement(kept, all.stream().filter(element -> current.containsKey(element.id()))
                .map(element -> ElementChoice.of(element, current.get(element.id()), pictures)).toList());
    }

    @GET
    @Path("prompts")
    public TemplateInstance prompts(long draft) {
        return Templates.pickWords(drafts.require(draft), prompts.all());
    }

    @POST
    @Path("slots")
    public Response fill(long draft, @RestForm("for") @DefaultValue("image") String wanted, @RestForm @Nullable Long asset,
            @RestForm @Nullable Long element) {
        if (asset == null && element == null) {
            throw Problem.MALFORMED.because("Choose an asset or an element.");
        }
        DraftSlot slot = element == null
                ? slot(PickPurpose.of(wanted), assets.require(asset))
                : DraftSlot.element(elements.requireVersion(element).id());
        var changed = drafts.change(draft, content -> Tray.add(content, slot).content());
        return back(changed, "#tray");
    }

    private DraftSlot slot(PickPurpose purpose, Asset asset) {
        if (asset.kind() != purpose.kind()) {
            throw Problem.INVALID.because("“%s” is %s.".formatted(asset.title(), asset.isVideo() ? "a clip, not a picture" : "a picture, not a clip"));
        }
        return switch (purpose) {
            case EXTEND -> starts.lastFrameOf(asset.id());
            case VIDEO -> DraftSlot.video(asset.id());
            case START_FRAME -> DraftSlot.image(asset.id(), DraftSlot.START_FRAME);
            case END_FRAME -> DraftSlot.image(asset.id(), DraftSlot.END_FRAME);
            case IMAGE -> DraftSlot.image(asset.id(), DraftSlot.roleOf(asset.role()));
        };
    }

    /** @param how {@code replace} or {@code append}: kept words never push out typed ones unasked */
    @POST
    @Path("words")
    public Response words(long draft, @RestForm @Nullable Long version, @RestForm @DefaultValue("append") String how) {
        if (version == null) {
            throw Problem.MALFORMED.because("Choose a prompt.");
        }
        var words = prompts.requireVersion(version);
        var changed = drafts.change(draft, content -> how.equals("replace") || content.prompt().isBlank()
                ? content.withPrompt(words.text(), version)
                : appended(content, words.text()));
        return back(changed, "");
    }

    private static DraftContent appended(DraftContent content, String words) {
        return content.withPrompt(content.prompt().stripTrailing() + "\n" + words, content.promptVersion());
    }

    private static Response back(Draft draft, String place) {
        return Response.seeOther(URI.create(draft.url() + place)).build();
    }
}
