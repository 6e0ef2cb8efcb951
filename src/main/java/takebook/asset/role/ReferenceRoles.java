package takebook.asset.role;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import takebook.DataFile;

/** The list of roles. Read once at start; a broken file stops the start. */
@Startup
@Named("referenceRoles")
@ApplicationScoped
public class ReferenceRoles {

    private static final String FILE = "references/roles-2026-11-21.json";
    /** For an asset whose role nobody chose. */
    private static final List<Check> USUAL = List.of(Check.SIZE, Check.SHARPNESS, Check.EXPOSURE, Check.CONTRAST, Check.COMPRESSION);

    /** Roles that are offered together. */
    public record Group(String id, String label, List<ReferenceRole> roles) {}

    record Heading(String id, String label) {}

    record Contents(LocalDate asOf, String source, List<Heading> groups, List<ReferenceRole> roles) {}

    private static final class Listed {
        private static final List<Group> GROUPS = grouped(DataFile.read(FILE, Contents.class));
    }

    ReferenceRoles() {
        all();
    }

    static List<Group> grouped(Contents contents) {
        var known = contents.groups().stream().map(Heading::id).toList();
        var ids = contents.roles().stream().map(ReferenceRole::id).toList();
        contents.roles().stream().filter(role -> !known.contains(role.group())).findFirst().ifPresent(role -> {
            throw new IllegalStateException("%s: roles.%s.group: there is no group %s".formatted(FILE, role.id(), role.group()));
        });
        ids.stream().filter(id -> ids.indexOf(id) != ids.lastIndexOf(id)).findFirst().ifPresent(id -> {
            throw new IllegalStateException("%s: roles: %s is there twice".formatted(FILE, id));
        });
        return contents.groups().stream()
                .map(group -> new Group(group.id(), group.label(),
                        contents.roles().stream().filter(role -> role.group().equals(group.id())).toList()))
                .toList();
    }

    /** For checks that are pure functions. */
    public static boolean isListed(@Nullable String id) {
        return all().stream().anyMatch(role -> role.id().equals(id));
    }

    public List<Group> groups() {
        return Listed.GROUPS;
    }

    public static List<ReferenceRole> all() {
        return Listed.GROUPS.stream().flatMap(group -> group.roles().stream()).toList();
    }

    public Optional<ReferenceRole> named(@Nullable String id) {
        return all().stream().filter(role -> role.id().equals(id)).findFirst();
    }

    public boolean knows(@Nullable String id) {
        return isListed(id);
    }

    /** What an asset of this role is looked at for; the usual for none, and for words from before there was a list. */
    public List<Check> checks(@Nullable String id) {
        return named(id).map(ReferenceRole::checks).orElse(USUAL);
    }

    /** For people: {@code Product, front}; a word from before there was a list as it was written. */
    public String label(String id) {
        return named(id).map(ReferenceRole::label).orElse(id);
    }

    /** For a refusal. */
    public static String inWords() {
        return all().stream().map(ReferenceRole::id).collect(Collectors.joining(", "));
    }
}
