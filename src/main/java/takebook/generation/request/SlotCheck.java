package takebook.generation.request;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import takebook.capability.Caps;
import takebook.capability.Caps.Count;
import takebook.capability.Mode;
import takebook.problem.Violation;

/** The slots of a request: their tokens, what they hold, how many there are, and what the prompt says of them. */
final class SlotCheck {

    private static final Pattern ROLE = Pattern.compile("[a-z][a-z0-9_]{0,39}");

    private final GenerationRequest request;
    private final RequestFacts facts;
    private final List<Violation> found = new ArrayList<>();
    private final Map<Token.Kind, Integer> seen = new EnumMap<>(Token.Kind.class);
    private final HashSet<String> tokens = new HashSet<>();

    private SlotCheck(GenerationRequest request, RequestFacts facts) {
        this.request = request;
        this.facts = facts;
    }

    static List<Violation> violations(GenerationRequest request, RequestFacts facts) {
        var check = new SlotCheck(request, facts);
        for (int i = 0; i < request.slots().size(); i++) {
            check.slot("slots[%d]".formatted(i), request.slots().get(i));
        }
        check.mentions();
        check.counts();
        return check.found;
    }

    private void slot(String field, Slot slot) {
        var parsed = Token.parse(slot.token());
        if (parsed.isEmpty()) {
            found.add(new Violation(field + ".token", "\"%s\" is no token; one reads @image_1, @element_1 or @video_1"
                    .formatted(slot.token()), "E-TOK-01"));
            return;
        }
        var token = parsed.get();
        tokens.add(slot.token());
        numbering(field, token);
        role(field, slot, token);
        content(field, slot, token);
    }

    /** A provider numbers by position. Only when ours are the same can a prompt never name another picture than it shows. */
    private void numbering(String field, Token token) {
        int expected = seen.merge(token.kind(), 1, Integer::sum);
        if (token.number() != expected) {
            found.add(new Violation(field + ".token", "is %s, but it is %s slot number %d: call it %s".formatted(
                    token, token.kind().word(), expected, new Token(token.kind(), expected)), "E-TOK-01"));
        }
    }

    private void role(String field, Slot slot, Token token) {
        if (slot.role() != null && !ROLE.matcher(slot.role()).matches()) {
            found.add(Violation.of(field + ".role", "\"%s\" is no role; use small letters, digits and _".formatted(slot.role())));
        }
        if (slot.isFrame() && token.kind() != Token.Kind.IMAGE) {
            found.add(Violation.of(field + ".role", "only an image can be a start or an end frame"));
        }
    }

    private void content(String field, Slot slot, Token token) {
        if (token.kind() == Token.Kind.ELEMENT) {
            element(field, slot);
            return;
        }
        if (slot.elementVersion() != null) {
            found.add(Violation.of(field + ".elementVersion", "an element goes into an element slot, @element_1"));
        }
        if (slot.asset() == null) {
            found.add(new Violation(field + ".asset", slot.token() + " is empty: attach an asset", "E-TOK-01"));
            return;
        }
        var input = facts.inputs().get(slot.asset());
        if (input == null) {
            found.add(Violation.of(field + ".asset", "there is no asset " + slot.asset()));
            return;
        }
        if (input.video() != (token.kind() == Token.Kind.VIDEO)) {
            found.add(Violation.of(field + ".asset", "asset %d is %s; %s takes %s".formatted(input.asset(),
                    input.video() ? "a clip" : "an image", token, input.video() ? "an image" : "a clip")));
            return;
        }
        found.addAll(InputCheck.violations(field + ".asset", input, facts.offering()));
    }

    private void element(String field, Slot slot) {
        if (slot.asset() != null) {
            found.add(Violation.of(field + ".asset", "an element slot takes an element version, not an asset"));
        }
        if (slot.elementVersion() == null) {
            found.add(new Violation(field + ".elementVersion", slot.token() + " is empty: attach an element version", "E-TOK-01"));
            return;
        }
        var element = facts.elements().get(slot.elementVersion());
        if (element == null) {
            found.add(Violation.of(field + ".elementVersion", "there is no element version " + slot.elementVersion()));
            return;
        }
        if (element.refusal() != null) {
            found.add(Violation.of(field + ".elementVersion", element.refusal()));
        }
        if (facts.offering() != null && element.images().size() > facts.offering().caps().elementImages()) {
            found.add(new Violation(field + ".elementVersion", "%s has %d images; at most %d of an element are taken here"
                    .formatted(element.name(), element.images().size(), facts.offering().caps().elementImages()), "E-CAP-01"));
        }
        for (long image : element.images()) {
            var input = facts.inputs().get(image);
            if (input == null) {
                found.add(Violation.of(field + ".elementVersion", "image %d of %s is not there any more"
                        .formatted(image, element.name())));
                continue;
            }
            found.addAll(InputCheck.violations(field + ".elementVersion", input, facts.offering()));
        }
    }

    private void mentions() {
        for (String mention : Token.mentionedIn(request.prompt())) {
            if (tokens.contains(mention)) {
                continue;
            }
            String advice = Token.parse(mention).isPresent()
                    ? "attach something to it or take it out"
                    : "tokens are written @image_1, @element_1, @video_1";
            found.add(new Violation("prompt", "%s names no slot of this request: %s".formatted(mention, advice), "E-TOK-01"));
        }
    }

    private void counts() {
        if (facts.offering() == null) {
            return;
        }
        if (request.mode() == Mode.TEXT_TO_VIDEO && !request.slots().isEmpty()) {
            found.add(new Violation("slots", "text to video takes no inputs: choose another mode or remove them", "E-IN-01"));
            return;
        }
        Caps caps = facts.offering().caps();
        int images = count(Token.Kind.IMAGE, null);
        int elements = count(Token.Kind.ELEMENT, null);
        count(caps.startFrame(), count(Token.Kind.IMAGE, Slot.START_FRAME), "image with the role start_frame");
        count(caps.endFrame(), count(Token.Kind.IMAGE, Slot.END_FRAME), "image with the role end_frame");
        count(caps.videos(), count(Token.Kind.VIDEO, null), "clip");
        boolean each = caps.images().allows(images) && caps.elements().allows(elements);
        count(caps.images(), images, "reference image");
        count(caps.elements(), elements, "element");
        if (each) {
            count(caps.together(), images + elements, "reference image or element, counted together");
        }
    }

    private int count(Token.Kind kind, @org.jspecify.annotations.Nullable String frame) {
        return (int) request.slots().stream()
                .filter(slot -> Token.parse(slot.token()).filter(token -> token.kind() == kind).isPresent())
                .filter(slot -> kind != Token.Kind.IMAGE
                        || (frame == null ? !slot.isFrame() : frame.equals(slot.role())))
                .count();
    }

    private void count(Count allowed, int given, String what) {
        if (!allowed.allows(given)) {
            found.add(new Violation("slots", "%s takes %s %s; there %s %d".formatted(request.mode().label().toLowerCase(java.util.Locale.ROOT),
                    allowed.inWords(), what, given == 1 ? "is" : "are", given),
                    given > allowed.most() ? "E-CAP-01" : "E-IN-01"));
        }
    }
}
