package takebook.generation;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import takebook.asset.Asset;
import takebook.asset.Assets;
import takebook.capability.Capabilities;
import takebook.capability.Offering;
import takebook.element.ElementVersion;
import takebook.element.Elements;
import takebook.element.VersionState;
import takebook.generation.request.GenerationRequest;
import takebook.generation.request.Input;
import takebook.generation.request.RequestFacts;
import takebook.generation.request.Slot;
import takebook.project.ElementsPolicy;
import takebook.project.Policies;
import takebook.project.Projects;
import takebook.project.shot.Shot;
import takebook.project.shot.Shots;
import takebook.prompt.Prompts;

/** Looks up what a request names, so that the check itself needs no database. */
@ApplicationScoped
class RequestLibrary {

    private final Assets assets;
    private final Elements elements;
    private final Prompts prompts;
    private final Projects projects;
    private final Shots shots;
    private final Policies policies;
    private final Capabilities capabilities;

    RequestLibrary(Assets assets, Elements elements, Prompts prompts, Projects projects, Shots shots, Policies policies,
            Capabilities capabilities) {
        this.policies = policies;
        this.shots = shots;
        this.assets = assets;
        this.elements = elements;
        this.prompts = prompts;
        this.projects = projects;
        this.capabilities = capabilities;
    }

    RequestFacts factsFor(GenerationRequest request) {
        return factsFor(request, request.project());
    }

    /** @param project whose rules hold, which a re-issue has from its original */
    RequestFacts factsFor(GenerationRequest request, @Nullable Long project) {
        var subjects = subjects(request, policies.elements(project));
        var ids = new ArrayList<Long>();
        request.slots().stream().map(Slot::asset).filter(Objects::nonNull).forEach(ids::add);
        subjects.values().forEach(subject -> ids.addAll(subject.images()));
        var inputs = assets.all(ids).stream().collect(Collectors.toMap(Asset::id, RequestLibrary::input));

        return new RequestFacts(
                capabilities.offering(request.provider(), request.mode(), request.tier()).orElse(null),
                offered(),
                inputs,
                subjects,
                request.project() == null || projects.find(request.project()).isPresent(),
                request.promptVersion() == null || prompts.findVersion(request.promptVersion()).isPresent(),
                request.shot() == null ? null : shots.find(request.shot()).map(Shot::project).orElse(null));
    }

    private Map<Long, RequestFacts.Subject> subjects(GenerationRequest request, ElementsPolicy policy) {
        var ids = request.slots().stream().map(Slot::elementVersion).filter(Objects::nonNull).distinct().toList();
        var subjects = new HashMap<Long, RequestFacts.Subject>();
        elements.versions(ids).forEach(version ->
                subjects.put(version.id(), new RequestFacts.Subject(version.id(), version.title(), version.images(), refusal(version, policy))));
        return subjects;
    }

    private static @Nullable String refusal(ElementVersion version, ElementsPolicy policy) {
        boolean lets = switch (policy) {
            case ANY -> true;
            case PUBLISHED -> version.state().usable();
            case APPROVED -> version.state() == VersionState.APPROVED || version.state() == VersionState.LOCKED;
        };
        return lets ? null : "%s is %s; this project issues %s only".formatted(version.title(), version.state().id(),
                policy.label().toLowerCase(Locale.ROOT));
    }

    private String offered() {
        return capabilities.offerings().stream()
                .sorted(Comparator.comparing(Offering::provider))
                .map(offering -> "%s %s %s".formatted(offering.provider(), offering.mode(), offering.tier().code()))
                .collect(Collectors.joining(", "));
    }

    static Input input(Asset asset) {
        var facts = asset.facts();
        return new Input(asset.id(), asset.isVideo(), asset.sha256().hex(), facts.mediaType(), asset.bytes(), facts.width(),
                facts.height(), facts.durationSeconds(), framesPerSecond(asset), facts.hasAudio(),
                asset.isReady() ? null : Objects.requireNonNullElse(asset.keptReason(), "it could not be read"));
    }

    private static @Nullable BigDecimal framesPerSecond(Asset asset) {
        var rate = asset.facts().frameRate();
        return rate == null ? null
                : BigDecimal.valueOf(rate.numerator()).divide(BigDecimal.valueOf(rate.denominator()), MathContext.DECIMAL32);
    }
}
