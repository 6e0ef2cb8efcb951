package takebook.element.view;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an element is a picture of. Written in small letters everywhere outside the database. */
public enum ElementKind {

    CHARACTER,
    ANIMAL,
    ITEM,
    COSTUME,
    SCENE,
    EFFECT,
    BRAND;

    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ElementKind> of(@Nullable String id) {
        return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
    }

    public static String ids() {
        return Arrays.stream(values()).map(ElementKind::id).collect(Collectors.joining(", "));
    }
}
