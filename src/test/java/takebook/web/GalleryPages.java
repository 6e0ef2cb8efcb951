package takebook.web;

import io.quarkus.qute.Engine;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import takebook.problem.Violation;

/** Every shared piece of a page on one page, for the tests and for looking at. Exists in tests only. */
@Path("/test-gallery")
class GalleryPages {

    private static final String GALLERY = """
            {#include layout}
            {#title}Gallery{/title}
            {#breadcrumb}<ol class="breadcrumb"><li><a href="/">Today</a></li><li>Tests</li></ol>{/breadcrumb}
            {#status}{#pill state="running" /}{/status}
            {#actions}<a class="button" data-kind="primary" href="/test-gallery" data-key="n">{#icon name="plus" /}New thing</a>{/actions}
            {#problems violations=violations /}
            <form class="form panel" method="post" action="/test-gallery">
              {#csrf /}
              {#field name="title" label="Title" value=title hint="As people will read it" violations=violations required=true /}
              {#field name="notes" label="Notes" rows="4" /}
              {#control name="kind" label="Kind" violations=violations}<select id="field-kind" name="kind" aria-describedby="errors-kind"><option>character</option></select>{/control}
              <div class="form-actions"><button class="button" data-kind="primary" type="submit">Save</button><button class="button" type="submit" data-kind="danger">Delete</button></div>
            </form>
            <section class="section"><h2>States</h2><p>{#for state in states}{#pill state=state /} {/for}</p></section>
            {#facts}<div><dt>Size</dt><dd>{bytes.asSize}</dd></div><div><dt>Made</dt><dd>{#when at=at /}</dd></div><div><dt>Cost</dt><dd>{#money amount=amount currency="USD" /}</dd></div>{/facts}
            {#empty title="Nothing here yet" icon="images"}<p>References belong here.</p><a class="button" data-kind="primary" href="/upload">Upload</a>{/empty}
            {#pager next="/test-gallery?after=1" /}
            {#pager next=nothing /}
            {/include}
            """;

    private final Engine engine;

    GalleryPages(Engine engine) {
        this.engine = engine;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @PermitAll
    @RunOnVirtualThread
    public String gallery() {
        return engine.parse(GALLERY)
                .data("title", "A <b>title</b>")
                .data("nothing", null)
                .data("bytes", 1_536L)
                .data("at", Instant.parse("2026-11-20T10:00:00Z"))
                .data("amount", new BigDecimal("0.4200"))
                .data("violations", List.of(Violation.of("title", "Say what it is."), Violation.of("kind", "Pick one.")))
                .data("states", List.of("QUEUED", "SUBMITTING", "RUNNING", "COLLECTING", "SUCCEEDED", "FAILED", "CANCELLED", "UNKNOWN", "OUTPUT_LOST"))
                .render();
    }
}
