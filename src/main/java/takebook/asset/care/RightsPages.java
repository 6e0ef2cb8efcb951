package takebook.asset.care;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import takebook.asset.Assets;
import takebook.asset.rights.Rights;
import takebook.asset.rights.RightsEntry;
import takebook.asset.rights.document.RightsDocument;
import takebook.asset.rights.document.RightsDocuments;
import takebook.people.Roles;
import takebook.problem.Problem;
import takebook.problem.ProblemException;
import takebook.problem.Violation;
import takebook.problem.Violations;

/** What is said about the rights of one asset, and the form to say something else. */
@Path("/assets/{id:\\d+}/rights")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class RightsPages {

    @CheckedTemplate(basePath = "asset", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance rights(RightsView view);
    }

    private final Assets assets;
    private final Rights rights;
    private final RightsDocuments documents;

    RightsPages(Assets assets, Rights rights, RightsDocuments documents) {
        this.assets = assets;
        this.rights = rights;
        this.documents = documents;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    public TemplateInstance show(long id) {
        var stated = assets.require(id).rights().stated();
        return Templates.rights(view(id, stated == null ? RightsEntry.empty() : RightsEntry.of(stated.rights()), List.of()));
    }

    @POST
    @RolesAllowed(Roles.CURATOR)
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    public Response state(long id, @BeanParam RightsForm form) {
        assets.require(id);
        var entry = form.entry();
        var violations = new Violations();
        var stated = entry.read(rights.terms(), "", violations);
        if (stated == null) {
            return refused(id, entry, violations.all());
        }
        try {
            var consent = form.hasDocument() ? Long.valueOf(keep(form).id()) : stated.consent();
            rights.set(List.of(id), stated.withConsent(consent));
        } catch (ProblemException e) {
            if (e.problem() != Problem.INVALID) {
                throw e;
            }
            return refused(id, entry, e.violations());
        }
        return Response.seeOther(URI.create("/assets/" + id)).build();
    }

    private RightsDocument keep(RightsForm form) {
        var document = Objects.requireNonNull(form.document);
        if (!"yes".equals(form.people)) {
            throw Problem.INVALID.because(List.of(
                    Violation.of("people", "A consent document belongs to people who are shown: say yes, or leave the document out")));
        }
        try (var body = Files.newInputStream(document.uploadedFile())) {
            return documents.keep(body, document.fileName());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Response refused(long id, RightsEntry entry, List<Violation> violations) {
        return Response.status(Problem.INVALID.status()).entity(Templates.rights(view(id, entry, violations))).build();
    }

    private RightsView view(long id, RightsEntry entry, List<Violation> violations) {
        var history = rights.history(id);
        var named = new HashMap<Long, RightsDocument>();
        history.forEach(statement -> find(statement.rights().consent(), named));
        return new RightsView(assets.require(id), rights.terms(), entry, history, named, violations);
    }

    private void find(@Nullable Long document, HashMap<Long, RightsDocument> named) {
        if (document != null) {
            documents.find(document).ifPresent(found -> named.put(found.id(), found));
        }
    }
}
