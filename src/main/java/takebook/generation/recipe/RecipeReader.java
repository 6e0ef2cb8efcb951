package takebook.generation.recipe;

import java.math.BigDecimal;
import takebook.Money;
import takebook.capability.Mode;
import takebook.capability.Tier;
import takebook.generation.request.Members;
import takebook.generation.request.Parameters;

/** Reads a kept recipe. A version once written is read here for ever; what it does not know it refuses to guess. */
public final class RecipeReader {

    private RecipeReader() {}

    /** @throws IllegalArgumentException for a text that no version of this program can have written */
    public static Recipe read(String json) {
        var members = Members.of(json);
        long format = members.whole("format");
        if (format != 1) {
            throw new IllegalArgumentException("recipe format %d is not known here".formatted(format));
        }
        return format1(members);
    }

    private static Recipe format1(Members members) {
        var capability = members.inner("capability");
        var estimate = members.inner("estimate");
        var recipe = new Recipe(
                1,
                members.text("provider"),
                members.text("model"),
                members.one("mode", Mode::valueOf, "the modes", Mode.TEXT_TO_VIDEO),
                members.one("tier", Tier::of, "the tiers", Tier.STD),
                members.text("offering"),
                members.text("prompt"),
                members.optionalWhole("promptVersion").orElse(null),
                members.list("slots", RecipeReader::slot),
                parameters(members.inner("parameters")),
                members.texts("acknowledged"),
                capability.text("file"),
                capability.text("sha256"),
                new BigDecimal(members.text("seconds")),
                new Money(new BigDecimal(estimate.text("amount")), estimate.text("currency")));
        capability.finish();
        estimate.finish();
        members.finish();
        if (!members.violations().isEmpty()) {
            throw new IllegalArgumentException("no recipe of format 1: " + members.violations());
        }
        return recipe;
    }

    private static RecipeSlot slot(Members members) {
        var slot = new RecipeSlot(
                members.text("token"),
                members.optionalText("role").orElse(null),
                members.optionalWhole("elementVersion").orElse(null),
                members.list("inputs", RecipeReader::input));
        members.finish();
        return slot;
    }

    private static SealedInput input(Members members) {
        var input = new SealedInput(members.whole("asset"), members.text("sha256"));
        members.finish();
        return input;
    }

    private static Parameters parameters(Members members) {
        var parameters = new Parameters(
                members.optionalWhole("duration").map(Math::toIntExact).orElse(null),
                members.optionalText("aspectRatio").orElse(null),
                members.flag("keepAudio", false));
        members.finish();
        return parameters;
    }
}
