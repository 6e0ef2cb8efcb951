package takebook.generation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import takebook.asset.Asset;
import takebook.asset.fitness.FitnessSource;
import takebook.asset.fitness.Use;
import takebook.capability.Capabilities;
import takebook.capability.Offering;
import takebook.generation.request.InputFit;

/** Tells the library what its files may be used for: every use the offerings have, judged by the check that refuses requests. */
@ApplicationScoped
class InputFitness implements FitnessSource {

    private record Key(String provider, String use) {}

    private final Capabilities capabilities;

    InputFitness(Capabilities capabilities) {
        this.capabilities = capabilities;
    }

    @Override
    public List<Use> of(Asset asset) {
        var input = RequestLibrary.input(asset);
        var uses = new LinkedHashMap<Key, Use>();
        for (Offering offering : capabilities.offerings()) {
            for (String use : uses(offering, asset.isVideo())) {
                uses.computeIfAbsent(new Key(offering.provider(), use), key -> new Use(key.provider(), use, InputFit.misfits(input, offering.limits()), offering.fileName()));
            }
        }
        return List.copyOf(uses.values());
    }

    private static List<String> uses(Offering offering, boolean video) {
        if (video) {
            return offering.caps().videos().most() == 0 ? List.of() : List.of(switch (offering.mode()) {
                case EDIT -> "edit source";
                case TRANSFORM -> "transform source";
                case VIDEO_REFERENCE, TEXT_TO_VIDEO, IMAGE_TO_VIDEO, START_END_FRAMES, REFERENCES -> "video reference";
            });
        }
        var uses = new ArrayList<String>();
        if (offering.caps().images().most() > 0) {
            uses.add("reference");
        }
        if (offering.caps().startFrame().most() > 0) {
            uses.add("start frame");
        }
        if (offering.caps().endFrame().most() > 0) {
            uses.add("end frame");
        }
        return uses;
    }
}
