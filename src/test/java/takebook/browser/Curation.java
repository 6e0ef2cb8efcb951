package takebook.browser;

import java.util.List;
import java.util.Map;
import takebook.Copies;
import takebook.Form;
import takebook.Samples;
import takebook.Scenes;
import takebook.Visitors;
import takebook.Visitors.LoggedIn;
import takebook.people.Role;

/**
 * What a curator leaves in the library, done once, for tests that read every page: an upload, a second version that makes takes out
 * of date, a collection, a saved search, a motion reference with a trial, a picture and its copy, a planned bulk change, a purged
 * file.
 *
 * @param curator who did it: uploads are shown to nobody else
 * @param pages addresses of what nothing on the way from the home page leads to
 */
record Curation(LoggedIn curator, List<String> pages) {

    private static final class Once {
        static final Curation CURATION = work();
    }

    static Curation once() {
        return Once.CURATION;
    }

    private static Curation work() {
        var trip = Trip.once();
        var curator = Visitors.logIn(Visitors.person(Role.ADMIN));
        upload(curator);
        Trip.post("/elements/" + trip.element() + "/versions", Map.of("images", List.of(trip.picture()), "note", "The frontal view alone"), 201);
        collect(curator, trip);
        saveSearch(curator);
        tryMotion(trip);
        var scene = Scenes.landscape(Samples.newSeed(), 900, 640);
        long original = Trip.upload(Copies.save(scene, "original.png"), "A ridge", trip.project());
        long copy = Trip.upload(Copies.save(Copies.scaled(scene, 0.5), "smaller.png"), "A ridge, smaller", trip.project());
        long purged = purged(trip);
        String change = planned(curator, original);
        BackRoom.round();
        return new Curation(curator, List.of(
                "/assets/" + trip.take(), "/assets/" + purged, "/assets/likeness?of=" + copy, "/assets/set?id=%d&id=%d".formatted(original, trip.picture()),
                "/assets/care?id=" + original, "/assets/bulk?id=" + original, change));
    }

    private static void upload(LoggedIn curator) {
        curator.asks()
                .multiPart("files", Samples.photo(Samples.newSeed()).toFile())
                .multiPart("files", "notes.txt", "No picture".getBytes())
                .post("/upload").then().statusCode(303);
    }

    private static void collect(LoggedIn curator, Trip trip) {
        String address = Form.in(curator.asks().get("/collections").asString(), "id=\"field-name\"").with("name", "Mood board")
                .press(curator, "unused", "").then().statusCode(303).extract().header("Location");
        Form.in(curator.asks().get(address).asString(), "name=\"assets\"").with("assets", trip.picture() + ", " + trip.clip())
                .press(curator, "unused", "").then().statusCode(303);
    }

    private static void saveSearch(LoggedIn curator) {
        Form.in(curator.asks().get("/search/saved").asString(), "name=\"shared\"").with("name", "Piers").with("q", "tag:pier")
                .press(curator, "unused", "").then().statusCode(303);
    }

    private static void tryMotion(Trip trip) {
        long motion = Trip.post("/motion", Map.of("asset", trip.clip(), "move", "static", "source", "own"), 201).getLong("id");
        Trip.post("/motion/" + motion + "/tests", Map.of("result", "partly", "triedOn", "A walker on the pier", "quirk", "Drifts at the end"), 201);
    }

    private static long purged(Trip trip) {
        long asset = Trip.upload(Samples.photo(Samples.newSeed()), "To be purged", trip.project());
        Trip.post("/assets/%d/disposal/purge".formatted(asset), Map.of("why", "The licence was withdrawn", "confirm", "purge " + asset), 200);
        return asset;
    }

    /** A change that is looked at and not applied. */
    private static String planned(LoggedIn curator, long asset) {
        String choice = curator.asks().queryParam("id", asset).get("/assets/bulk").asString();
        return Form.in(choice, "name=\"addTags\"").with("addTags", "ridge").press(curator, "unused", "").then().statusCode(303)
                .extract().header("Location");
    }
}
