package takebook.asset.care;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
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
import java.time.Instant;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import takebook.asset.rights.Basis;
import takebook.asset.rights.Rights;
import takebook.asset.rights.document.RightsDocument;
import takebook.asset.rights.document.RightsDocuments;
import takebook.people.Roles;
import takebook.problem.Problem;
import takebook.problem.Violation;

/** The vocabulary of rights, and the documents statements refer to, for programs. */
@Path("/api/v1/rights")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class DocumentApi {

    record TermsAnswer(String asOf, String source, int expiringDays, List<Basis> bases) {}

    record DocumentAnswer(long id, String fileName, String mediaType, long bytes, String sha256, Instant keptAt, String keptBy) {

        static DocumentAnswer of(RightsDocument document) {
            return new DocumentAnswer(document.id(), document.fileName(), document.mediaType(), document.bytes(), document.sha256().hex(),
                    document.keptAt(), document.keptBy());
        }
    }

    private final Rights rights;
    private final RightsDocuments documents;

    DocumentApi(Rights rights, RightsDocuments documents) {
        this.rights = rights;
        this.documents = documents;
    }

    @GET
    @Path("terms")
    @RolesAllowed(Roles.VIEWER)
    public TermsAnswer terms() {
        var terms = rights.terms();
        return new TermsAnswer(terms.asOf().toString(), terms.source(), terms.expiringDays(), terms.bases());
    }

    @POST
    @Path("documents")
    @RolesAllowed(Roles.CURATOR)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response keep(@RestForm("file") @Nullable FileUpload file) {
        if (file == null) {
            throw Problem.INVALID.because(List.of(Violation.of("file", "The form has no part called \"file\" with a file in it")));
        }
        try (var body = Files.newInputStream(file.uploadedFile())) {
            var document = documents.keep(body, file.fileName());
            return Response.created(URI.create("/api/v1/rights/documents/" + document.id())).entity(DocumentAnswer.of(document)).build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GET
    @Path("documents/{document:\\d+}")
    @RolesAllowed({Roles.CURATOR, Roles.APPROVER, Roles.AUDITOR})
    @Produces(MediaType.WILDCARD)
    public Response bytes(long document) {
        return DocumentPages.download(documents, document);
    }
}
