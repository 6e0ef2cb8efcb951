package takebook.compose.start;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import takebook.asset.Asset;
import takebook.asset.Assets;
import takebook.capability.Mode;
import takebook.compose.Composer;
import takebook.compose.draft.DraftContent;
import takebook.compose.draft.DraftSlot;
import takebook.compose.draft.Tray;
import takebook.element.Elements;
import takebook.generation.Generations;
import takebook.motion.MotionNotes;
import takebook.motion.Motions;
import takebook.problem.Problem;
import takebook.project.shot.Shots;
import takebook.prompt.Prompts;

/** The ways a draft begins from something in the book: a take, a frame, an element, a motion reference, a kept prompt. */
@ApplicationScoped
public class Starts {

    /** What stays comes first, then one change: the form that works best for edits (rules PM-11, PM-12). */
    private static final String ANCHOR = "Keep everything else in @video_1 as it is, the movement, the framing and the light; change only ";
    private static final int MOST_PICTURES = 4;

    private final Composer composer;
    private final Assets assets;
    private final Elements elements;
    private final Prompts prompts;
    private final Motions motions;
    private final MotionNotes notes;
    private final Recall recall;
    private final Generations generations;
    private final Shots shots;

    Starts(Composer composer, Assets assets, Elements elements, Prompts prompts, Motions motions, MotionNotes notes,
            Recall recall, Generations generations, Shots shots) {
        this.generations = generations;
        this.shots = shots;
        this.composer = composer;
        this.assets = assets;
        this.elements = elements;
        this.prompts = prompts;
        this.motions = motions;
        this.notes = notes;
        this.recall = recall;
    }

    /** The start a page or form names; empty when it names none. */
    Optional<Start> named(StartParameters named) {
        if (named.from() != null) {
            return Optional.of(recall.of(named.from()));
        }
        if (named.edit() != null) {
            return Optional.of(edit(named.edit()));
        }
        if (named.extend() != null) {
            return Optional.of(extend(named.extend()));
        }
        if (named.frame() != null) {
            return Optional.of(frame(named.frame(), named.as()));
        }
        if (named.element() != null) {
            return Optional.of(element(named.element()));
        }
        if (named.prompt() != null) {
            return Optional.of(prompt(named.prompt()));
        }
        if (named.motion() != null) {
            return Optional.of(motion(named.motion()));
        }
        return Optional.ofNullable(named.shot()).map(this::shot);
    }

    private Start edit(long take) {
        var clip = clip(take);
        var content = asLongAs(clip, in(clip, composer.blank(Mode.EDIT)).withPrompt(ANCHOR, null));
        return new Start("edit", take, null, "Edit “%s”".formatted(clip.title()),
                Tray.add(content, DraftSlot.video(take)).content(), List.of(), List.of(), clip);
    }

    private Start extend(long take) {
        var clip = clip(take);
        return new Start("extend", take, null, "Extend “%s”".formatted(clip.title()),
                in(clip, composer.blank(Mode.IMAGE_TO_VIDEO)),
                List.of("Its last frame is cut out as a picture of the library and becomes the start frame."), List.of(), clip);
    }

    /** The start with everything it needs in the library: only here, on the way to a draft, is the last frame cut out. */
    DraftContent madeReady(Start start) {
        return start.field().equals("extend")
                ? Tray.add(start.content(), lastFrameOf(start.id())).content()
                : start.content();
    }

    /** Cuts out the last frame of a clip, or finds it where that was done before. */
    public DraftSlot lastFrameOf(long take) {
        var clip = clip(take);
        int frames = Optional.ofNullable(clip.facts().frames()).orElseThrow(
                () -> Problem.INVALID.because("How many frames “%s” has is not known, so its last one cannot be cut out.".formatted(clip.title())));
        return DraftSlot.image(assets.frame(take, frames - 1).id(), DraftSlot.START_FRAME);
    }

    private Start frame(long asset, @Nullable String as) {
        var picture = assets.require(asset);
        if (picture.isVideo()) {
            throw Problem.INVALID.because("“%s” is a clip. Choose one of its frames first.".formatted(picture.title()));
        }
        String role = DraftSlot.START_FRAME.equals(as) || DraftSlot.END_FRAME.equals(as) ? as : null;
        Mode mode = role == null ? Mode.REFERENCES
                : role.equals(DraftSlot.START_FRAME) ? Mode.IMAGE_TO_VIDEO : Mode.START_END_FRAMES;
        return new Start("frame", asset, as, "Begin with “%s”".formatted(picture.title()),
                Tray.add(in(picture, composer.blank(mode)), DraftSlot.image(asset, role)).content(), List.of(), List.of(), null);
    }

    private Start element(long version) {
        var element = elements.requireVersion(version);
        var content = composer.blank(Mode.REFERENCES).withProject(element.project());
        return new Start("element", version, null, "Begin with “%s”".formatted(element.title()),
                Tray.add(content, DraftSlot.element(version)).content(), List.of(), List.of(), null);
    }

    private Start prompt(long version) {
        var words = prompts.requireVersion(version);
        var content = composer.blank(modeOf(words.text())).withProject(words.project()).withPrompt(words.text(), version);
        return new Start("prompt", version, null, "Begin with “%s”".formatted(words.label()), content, List.of(), List.of(), null);
    }

    /** The brief in words, and the pictures of the shot's tray as inputs, as many as every mode with references takes. */
    private Start shot(long id) {
        var shot = shots.require(id);
        var pictures = assets.all(shots.laidIn(id)).stream().filter(asset -> !asset.isVideo() && asset.isReady()).limit(MOST_PICTURES).toList();
        var content = composer.blank(pictures.isEmpty() ? modeOf(shot.brief()) : Mode.REFERENCES)
                .in(shot.project(), id).withPrompt(shot.brief(), null);
        for (var picture : pictures) {
            content = Tray.add(content, DraftSlot.image(picture.id(), null)).content();
        }
        return new Start("shot", id, null, "A take for “%s”".formatted(shot.name()), content, List.of(), List.of(), null);
    }

    /** No camera words: the clip decides the camera, and words about it are ignored (rule PM-19). */
    private Start motion(long reference) {
        var clip = clip(motions.require(reference).asset());
        var content = asLongAs(clip, in(clip, composer.blank(Mode.VIDEO_REFERENCE)).withPrompt("With the camera movement of @video_1: ", null));
        var said = Optional.ofNullable(notes.about(clip.id())).map(List::of).orElse(List.of());
        return new Start("motion", reference, null, "Follow the camera of “%s”".formatted(clip.title()),
                Tray.add(content, DraftSlot.video(clip.id())).content(), said, List.of(), clip);
    }

    /** The mode whose inputs the words speak of. It can be changed in the draft. */
    private static Mode modeOf(String words) {
        if (words.contains("@video_")) {
            return Mode.EDIT;
        }
        return words.contains("@image_") || words.contains("@element_") ? Mode.REFERENCES : Mode.TEXT_TO_VIDEO;
    }

    private Asset clip(long id) {
        var clip = assets.require(id);
        if (!clip.isVideo()) {
            throw Problem.INVALID.because("“%s” is a picture, not a clip.".formatted(clip.title()));
        }
        return clip;
    }

    /** The source decides the length of an edit (rule LIM-4); where a length must be named, the nearest offered one is. */
    private DraftContent asLongAs(Asset clip, DraftContent content) {
        var offered = composer.offering(content).map(offering -> offering.seconds().offered()).orElse(List.of());
        var length = clip.facts().durationSeconds();
        if (offered.isEmpty() || length == null) {
            return content;
        }
        int nearest = offered.stream().min(Comparator.comparingDouble(seconds -> Math.abs(seconds - length.doubleValue()))).orElseThrow();
        return content.withParameters(String.valueOf(nearest), content.aspectRatio(), content.keepAudio());
    }

    /** What is made from a take stays in its shot. */
    private DraftContent in(Asset asset, DraftContent content) {
        var made = generations.ofTakes(List.of(asset.id())).get(asset.id());
        return made != null && made.shot() != null && Objects.equals(made.project(), asset.project())
                ? content.in(asset.project(), made.shot())
                : content.withProject(asset.project());
    }
}
