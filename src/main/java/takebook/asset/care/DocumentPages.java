package takebook.asset.care;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import takebook.asset.rights.document.RightsDocuments;
import takebook.people.Roles;

/**
 * Releases and licences on their way out: always a download, never shown by the browser. They name people and carry their
 * signatures, so only those who state rights, give verdicts or audit may have them.
 */
@Path("/rights/documents/{document:\\d+}")
@RunOnVirtualThread
class DocumentPages {

    private final RightsDocuments documents;

    DocumentPages(RightsDocuments documents) {
        this.documents = documents;
    }

    @GET
    @RolesAllowed({Roles.CURATOR, Roles.APPROVER, Roles.AUDITOR})
    public Response bytes(long document) {
        return download(documents, document);
    }

    static Response download(RightsDocuments documents, long id) {
        var document = documents.require(id);
        StreamingOutput body = out -> {
            try (var bytes = documents.open(document)) {
                bytes.transferTo(out);
            }
        };
        return Response.ok(body, document.mediaType())
                .header("Content-Disposition", document.attachment())
                .header("Content-Length", document.bytes())
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("Cache-Control", "private, no-store")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
