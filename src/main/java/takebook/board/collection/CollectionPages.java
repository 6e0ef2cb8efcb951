package takebook.board.collection;

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
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import takebook.asset.Assets;
import takebook.asset.card.Cards;
import takebook.people.Roles;
import takebook.problem.Problem;
import takebook.problem.ProblemException;
import takebook.problem.Violation;
import takebook.project.collection.AssetCollection;
import takebook.project.collection.AssetCollections;

@Path("/collections")
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class CollectionPages {

    @CheckedTemplate(basePath = "board", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance collections(List<AssetCollection> collections, String name, List<Violation> violations);

        static native TemplateInstance collection(CollectionView view);
    }

    private final AssetCollections collections;
    private final Assets assets;
    private final Cards cards;
    private final Archive archive;

    CollectionPages(AssetCollections collections, Assets assets, Cards cards, Archive archive) {
        this.collections = collections;
        this.assets = assets;
        this.cards = cards;
        this.archive = archive;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    public TemplateInstance list() {
        return Templates.collections(collections.all(), "", List.of());
    }

    @POST
    @RolesAllowed(Roles.CURATOR)
    public Response create(@RestForm @DefaultValue("") String name, @RestForm @Nullable String notes) {
        try {
            return Response.seeOther(URI.create(collections.create(name, notes).url())).build();
        } catch (ProblemException refused) {
            return Response.status(refusal(refused)).entity(Templates.collections(collections.all(), name, refused.violations())).build();
        }
    }

    @GET
    @Path("{id:\\d+}")
    @RolesAllowed(Roles.VIEWER)
    public TemplateInstance show(long id) {
        return Templates.collection(view(id, List.of()));
    }

    @POST
    @Path("{id:\\d+}")
    @RolesAllowed(Roles.CURATOR)
    public Response change(long id, @RestForm @Nullable String name, @RestForm @Nullable String notes, @RestForm @Nullable String cover) {
        try {
            collections.change(id, name, notes, cover != null && cover.matches("\\d{1,18}") ? Long.valueOf(cover) : null);
        } catch (ProblemException refused) {
            return Response.status(refusal(refused)).entity(Templates.collection(view(id, refused.violations()))).build();
        }
        return back(id);
    }

    /** Numbers of assets, as they are copied from an address or a list. */
    @POST
    @Path("{id:\\d+}/add")
    @RolesAllowed(Roles.CURATOR)
    public Response add(long id, @RestForm @DefaultValue("") String assets) {
        var ids = List.of(assets.split("\\D+")).stream().filter(word -> word.matches("\\d{1,18}")).map(Long::valueOf).toList();
        try {
            if (ids.isEmpty()) {
                throw Problem.INVALID.because(List.of(Violation.of("assets", "Give the number of at least one asset, such as 17.")));
            }
            collections.add(id, ids);
        } catch (ProblemException refused) {
            return Response.status(refusal(refused)).entity(Templates.collection(view(id, refused.violations()))).build();
        }
        return back(id);
    }

    @POST
    @Path("{id:\\d+}/remove")
    @RolesAllowed(Roles.CURATOR)
    public Response remove(long id, @RestForm("id") List<Long> chosen) {
        collections.remove(id, chosen);
        return back(id);
    }

    /**
     * Moves what is chosen to a place counted from 1; a button of a card, which stands in the form of all cards, sends {@code one}
     * with its own number and way: {@code 17:earlier}, {@code 17:later}.
     */
    @POST
    @Path("{id:\\d+}/move")
    @RolesAllowed(Roles.CURATOR)
    public Response move(long id, @RestForm("id") List<Long> chosen, @RestForm @Nullable String place, @RestForm @Nullable String one) {
        collections.require(id);
        if (one != null && one.matches("\\d{1,18}:(earlier|later)")) {
            long asset = Long.parseLong(one.split(":")[0]);
            int now = collections.items(id).indexOf(asset);
            collections.move(id, List.of(asset), one.endsWith("earlier") ? now - 1 : now + 1);
        } else if (place != null && place.matches("\\d{1,6}")) {
            collections.move(id, chosen, Integer.parseInt(place) - 1);
        } else {
            throw Problem.MALFORMED.because("Give the place to move to, counted from 1.");
        }
        return back(id);
    }

    @POST
    @Path("{id:\\d+}/delete")
    @RolesAllowed(Roles.CURATOR)
    public Response delete(long id) {
        collections.delete(id);
        return Response.seeOther(URI.create("/collections")).build();
    }

    /** All originals in their order, with a manifest; made while it is sent. */
    @GET
    @Path("{id:\\d+}/zip")
    @Produces("application/zip")
    @RolesAllowed(Roles.VIEWER)
    public Response zip(long id) {
        var collection = collections.require(id);
        var all = assets.all(collections.items(id));
        StreamingOutput content = out -> archive.write(collection, all, out);
        return Response.ok(content)
                .header("Content-Disposition", "attachment; filename=\"collection-%d.zip\"".formatted(id))
                .header("Cache-Control", "private, no-store")
                .build();
    }

    private CollectionView view(long id, List<Violation> violations) {
        return new CollectionView(collections.require(id), cards.of(assets.all(collections.items(id))), violations);
    }

    private static int refusal(ProblemException refused) {
        if (refused.problem() != Problem.INVALID) {
            throw refused;
        }
        return refused.problem().status();
    }

    private static Response back(long id) {
        return Response.seeOther(URI.create("/collections/" + id)).build();
    }
}
