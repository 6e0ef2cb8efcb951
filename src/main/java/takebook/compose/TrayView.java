package takebook.compose;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import takebook.asset.Asset;
import takebook.asset.Assets;
import takebook.asset.rights.RightsLight;
import takebook.capability.Caps;
import takebook.capability.Offering;
import takebook.compose.draft.DraftContent;
import takebook.compose.draft.DraftSlot;
import takebook.compose.draft.SlotKind;
import takebook.compose.draft.Tray;
import takebook.element.ElementVersion;
import takebook.element.Elements;
import takebook.element.pin.CurrentVersion;
import takebook.element.pin.Pins;
import takebook.problem.Violation;

/** Fetches what the tray shows: the pictures of its slots, in groups by what fills them. */
@ApplicationScoped
public class TrayView {

    /** What a reference is usually for; the sources name these, any other word is kept as it came. */
    private static final List<String> ROLES = List.of("front", "side", "three_quarter", "outfit", "prop", "product",
            "environment", "lighting", "style", "palette", "logo");

    private final Assets assets;
    private final Elements elements;
    private final Pins pins;

    TrayView(Assets assets, Elements elements, Pins pins) {
        this.assets = assets;
        this.elements = elements;
        this.pins = pins;
    }

    /** @param offering null where nobody offers the mode: every group is shown closed */
    public List<TrayGroup> groups(DraftContent content, @Nullable Offering offering, List<Violation> violations) {
        var slots = slots(content, offering, violations);
        Caps caps = offering == null ? null : offering.caps();
        int images = caps == null ? 0 : caps.images().most();
        int elementsMost = caps == null ? 0 : caps.elements().most();
        int together = caps == null ? 0 : caps.together().most();
        long used = slots.stream().filter(slot -> slot.slot().kind() != SlotKind.VIDEO && !slot.slot().servesAsFrame()).count();

        return List.of(
                group("start_frame", "Start frame", "Choose the start frame", caps == null ? 0 : caps.startFrame().most(), true,
                        slots, slot -> DraftSlot.START_FRAME.equals(slot.role())),
                group("end_frame", "End frame", "Choose the end frame", caps == null ? 0 : caps.endFrame().most(), true,
                        slots, slot -> DraftSlot.END_FRAME.equals(slot.role())),
                group("video", "Source clip", "Choose the clip", caps == null ? 0 : caps.videos().most(), true,
                        slots, slot -> slot.slot().kind() == SlotKind.VIDEO),
                group("element", "Elements", "Add an element", elementsMost, used < together,
                        slots, slot -> slot.slot().kind() == SlotKind.ELEMENT),
                group("image", "Pictures", "Add a picture", images, used < together,
                        slots, slot -> slot.slot().kind() == SlotKind.IMAGE && !slot.slot().servesAsFrame()));
    }

    /** The pictures of a draft in the order of its slots. */
    public List<Asset> pictures(DraftContent content) {
        return slots(content, null, List.of()).stream().map(SlotView::picture).filter(Objects::nonNull).toList();
    }

    private static TrayGroup group(String pick, String title, String button, int most, boolean room, List<SlotView> slots,
            Predicate<SlotView> belongs) {
        var held = slots.stream().filter(belongs).toList();
        boolean anyEmpty = held.stream().anyMatch(SlotView::isEmpty);
        return new TrayGroup(pick, title, button, most, anyEmpty || room && held.size() < most, held);
    }

    private List<SlotView> slots(DraftContent content, @Nullable Offering offering, List<Violation> violations) {
        var versions = versions(content);
        var current = current(content, versions.values());
        var pictures = pictures(content, versions);
        var views = new ArrayList<SlotView>();
        for (int i = 0; i < content.slots().size(); i++) {
            DraftSlot slot = content.slots().get(i);
            var element = versions.get(slot.elementVersion());
            var picture = pictures.get(element == null ? slot.asset() : Long.valueOf(element.frontal()));
            String prefix = "slots[%d]".formatted(i);
            views.add(new SlotView(slot, i, picture, element, gone(slot, picture, element),
                    element == null ? null : current.get(element.element()),
                    Tray.mentions(content, slot.token()), isEnd(content, i, -1), isEnd(content, i, 1), roles(slot, offering), rights(slot, element, pictures),
                    violations.stream().filter(violation -> violation.field().startsWith(prefix)).toList()));
        }
        return views;
    }

    private Map<Long, ElementVersion> versions(DraftContent content) {
        var ids = content.slots().stream().map(DraftSlot::elementVersion).filter(Objects::nonNull).distinct().toList();
        return byId(elements.versions(ids), ElementVersion::id);
    }

    private Map<Long, CurrentVersion> current(DraftContent content, Collection<ElementVersion> versions) {
        return pins.current(content.project(), elements.all(versions.stream().map(ElementVersion::element).distinct().toList()));
    }

    private Map<Long, Asset> pictures(DraftContent content, Map<Long, ElementVersion> versions) {
        var ids = new ArrayList<Long>();
        content.slots().stream().map(DraftSlot::asset).filter(Objects::nonNull).forEach(ids::add);
        versions.values().forEach(version -> ids.addAll(version.images()));
        return byId(assets.all(ids), Asset::id);
    }

    /** Like a map by id, but asking for no id at all is answered with nothing. */
    private static <T> Map<Long, T> byId(List<T> items, Function<T, Long> id) {
        return new HashMap<>(items.stream().collect(Collectors.toMap(id, Function.identity(), (first, _) -> first)));
    }

    private static @Nullable String gone(DraftSlot slot, @Nullable Asset picture, @Nullable ElementVersion element) {
        if (slot.asset() != null && picture == null) {
            return "asset %d, which is not there any more".formatted(slot.asset());
        }
        return slot.elementVersion() != null && element == null
                ? "element version %d, which is not there any more".formatted(slot.elementVersion())
                : null;
    }

    private static @Nullable RightsLight rights(DraftSlot slot, @Nullable ElementVersion element, Map<Long, Asset> pictures) {
        var used = element == null ? Stream.ofNullable(slot.asset()) : element.images().stream();
        var lights = used.map(pictures::get).filter(Objects::nonNull).map(asset -> asset.rights().light()).toList();
        return lights.isEmpty() ? null : RightsLight.together(lights);
    }

    private static boolean isEnd(DraftContent content, int at, int step) {
        var kind = content.slots().get(at).kind();
        for (int i = at + step; i >= 0 && i < content.slots().size(); i += step) {
            if (content.slots().get(i).kind() == kind) {
                return false;
            }
        }
        return true;
    }

    private static List<String> roles(DraftSlot slot, @Nullable Offering offering) {
        if (slot.kind() != SlotKind.IMAGE) {
            return List.of();
        }
        var roles = new ArrayList<String>();
        if (offering != null && offering.caps().startFrame().most() > 0) {
            roles.add(DraftSlot.START_FRAME);
        }
        if (offering != null && offering.caps().endFrame().most() > 0) {
            roles.add(DraftSlot.END_FRAME);
        }
        if (offering == null || offering.caps().images().most() > 0) {
            roles.addAll(ROLES);
        }
        if (slot.role() != null && !roles.contains(slot.role())) {
            roles.add(slot.role());
        }
        return roles;
    }
}
