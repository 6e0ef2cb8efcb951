package takebook.prompt;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import takebook.problem.Problem;

/** Prompts and their versions. A version is added, never changed. */
@ApplicationScoped
public class Prompts {

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

    private static RuntimeException noPrompt(long id) {
        return Problem.NOT_FOUND.because("prompt " + id);
    }
}
