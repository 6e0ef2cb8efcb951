package takebook.generation.recipe;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import takebook.Money;
import takebook.generation.request.Parameters;

/** A recipe as it is kept: its canonical text and the SHA-256 by which it is known. */
public record RecipeText(String json, String sha256) {

    /** The version new recipes are written in. A change of meaning, or a member that must be understood, makes a new one. */
    public static final int FORMAT = 1;

    public static RecipeText of(Recipe recipe) {
        if (recipe.format() != FORMAT) {
            throw new IllegalArgumentException("format " + recipe.format() + " is read, never written");
        }
        String json = CanonicalJson.write(members(recipe));
        return new RecipeText(json, sha256(json));
    }

    /** Of the UTF-8 bytes, in hex. */
    public static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static Map<String, @Nullable Object> members(Recipe recipe) {
        var members = new HashMap<String, @Nullable Object>();
        members.put("format", recipe.format());
        members.put("provider", recipe.provider());
        members.put("model", recipe.model());
        members.put("mode", recipe.mode().name());
        members.put("tier", recipe.tier().code());
        members.put("offering", recipe.offering());
        members.put("prompt", recipe.prompt());
        members.put("promptVersion", recipe.promptVersion());
        members.put("slots", recipe.slots().stream().map(RecipeText::members).toList());
        members.put("parameters", members(recipe.parameters()));
        members.put("acknowledged", recipe.acknowledged());
        members.put("capability", Map.of("file", recipe.capabilityFile(), "sha256", recipe.capabilitySha256()));
        members.put("seconds", recipe.seconds().toPlainString());
        members.put("estimate", members(recipe.estimate()));
        return members;
    }

    private static Map<String, @Nullable Object> members(RecipeSlot slot) {
        var members = new HashMap<String, @Nullable Object>();
        members.put("token", slot.token());
        members.put("role", slot.role());
        members.put("elementVersion", slot.elementVersion());
        members.put("inputs", slot.inputs().stream()
                .map(input -> Map.of("asset", input.asset(), "sha256", input.sha256()))
                .toList());
        return members;
    }

    private static Map<String, @Nullable Object> members(Parameters parameters) {
        var members = new HashMap<String, @Nullable Object>();
        members.put("duration", parameters.duration());
        members.put("aspectRatio", parameters.aspectRatio());
        members.put("keepAudio", parameters.keepAudio());
        return members;
    }

    private static Map<String, @Nullable Object> members(Money money) {
        return Map.of("amount", money.amount().toPlainString(), "currency", money.currency());
    }
}
