package takebook.prompt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import takebook.audit.Audit;
import takebook.lineage.Lineage;
import takebook.lineage.NodeKind;
import takebook.lineage.Relation;
import takebook.people.Actors;
import takebook.problem.Problem;
import takebook.problem.Violations;
import takebook.project.Projects;
import takebook.search.Search;

/** Prompts and their versions. A version is added, never changed. */
@ApplicationScoped
public class Prompts {

    static final int TITLE_CHARACTERS = 120;
    /** Far above what any provider takes, so that a prompt can be kept before it is cut down. */
    static final int TEXT_CHARACTERS = 20_000;
    static final int NOTE_CHARACTERS = 4000;

    private final Projects projects;
    private final Lineage lineage;
    private final Search search;
    private final Audit audit;
    private final Actors actors;
    private final Clock clock;

    Prompts(Projects projects, Lineage lineage, Search search, Audit audit, Actors actors, Clock clock) {
        this.projects = projects;
        this.lineage = lineage;
        this.search = search;
        this.audit = audit;
        this.actors = actors;
        this.clock = clock;
    }

    /** Makes the prompt and its version 1, or is refused with everything that is wrong. */
    @Transactional
    public PromptVersion create(NewPrompt asked) {
        var violations = new Violations();
        String title = violations.required("title", asked.title(), TITLE_CHARACTERS);
        if (asked.project() != null && projects.find(asked.project()).isEmpty()) {
            violations.add("project", "There is no project " + asked.project() + ".");
        }
        var words = words(new NewPromptVersion(asked.text(), asked.note()), violations);
        violations.refuseIfAny();

        var row = new PromptRow();
        row.title = title;
        row.project = asked.project();
        row.createdAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        row.createdBy = actors.current().name();
        row.persist();
        return addVersion(row, null, words);
    }

    /** Two people adding a version at once both succeed, one after the other. */
    @Transactional
    public PromptVersion addVersion(long prompt, NewPromptVersion asked) {
        var row = PromptRow.locked(prompt).orElseThrow(() -> noPrompt(prompt));
        var violations = new Violations();
        var words = words(asked, violations);
        violations.refuseIfAny();
        return addVersion(row, PromptVersionRow.of(prompt).getFirst(), words);
    }

    /** The text is kept to the last blank: which words made a take must be exact. */
    private static Words words(NewPromptVersion asked, Violations violations) {
        violations.required("text", asked.text(), TEXT_CHARACTERS);
        String text = asked.text() == null ? "" : asked.text();
        return new Words(text, violations.optional("note", asked.note(), NOTE_CHARACTERS));
    }

    private record Words(String text, @Nullable String note) {}

    private PromptVersion addVersion(PromptRow prompt, @Nullable PromptVersionRow previous, Words words) {
        var row = new PromptVersionRow();
        row.number = previous == null ? 1 : previous.number + 1;
        row.id = lineage.register(NodeKind.PROMPT_VERSION, prompt.title + " v" + row.number, prompt.project);
        row.prompt = prompt;
        row.text = words.text();
        row.note = words.note();
        row.createdAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        row.createdBy = actors.current().name();
        row.persist();

        if (previous != null) {
            lineage.link(row.id, previous.id, Relation.WAS_REVISION_OF, "revision", 0);
        }
        audit.record(previous == null ? "prompt.created" : "prompt.version-added", "prompt_version", row.id,
                previous == null ? Map.of() : facts(previous), facts(row));
        search.changed(row.id);
        return row.toPromptVersion();
    }

    private static Map<String, ?> facts(PromptVersionRow row) {
        return Map.of("prompt", row.prompt.id, "title", row.prompt.title, "number", row.number, "text", row.text,
                "note", row.note == null ? "" : row.note);
    }

    /** All prompts, newest first, each with all its versions. */
    public List<Prompt> all() {
        var byPrompt = new LinkedHashMap<Long, List<PromptVersionRow>>();
        PromptVersionRow.newestFirst()
                .forEach(row -> byPrompt.computeIfAbsent(row.prompt.id, _ -> new ArrayList<>()).add(row));
        return byPrompt.values().stream().map(Prompts::toPrompt).toList();
    }

    public Prompt require(long prompt) {
        var versions = PromptVersionRow.of(prompt);
        if (versions.isEmpty()) {
            throw noPrompt(prompt);
        }
        return toPrompt(versions);
    }

    private static Prompt toPrompt(List<PromptVersionRow> newestFirst) {
        return newestFirst.getFirst().prompt.toPrompt(
                newestFirst.stream().map(PromptVersionRow::toPromptVersion).toList());
    }

    public Optional<PromptVersion> findVersion(long id) {
        return PromptVersionRow.<PromptVersionRow>findByIdOptional(id).map(PromptVersionRow::toPromptVersion);
    }

    public PromptVersion requireVersion(long id) {
        return findVersion(id).orElseThrow(() -> Problem.NOT_FOUND.because("prompt version " + id));
    }

    public PromptVersion requireVersion(long prompt, int number) {
        return PromptVersionRow.numbered(prompt, number)
                .map(PromptVersionRow::toPromptVersion)
                .orElseThrow(() -> Problem.NOT_FOUND.because("version %d of prompt %d".formatted(number, prompt)));
    }

    /** Those of the versions that exist. */
    public List<PromptVersion> versions(Collection<Long> ids) {
        return ids.isEmpty() ? List.of()
                : PromptVersionRow.all(ids).stream().map(PromptVersionRow::toPromptVersion).toList();
    }

    private static RuntimeException noPrompt(long id) {
        return Problem.NOT_FOUND.because("prompt " + id);
    }
}
