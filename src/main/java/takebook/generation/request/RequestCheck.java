package takebook.generation.request;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import takebook.capability.Offering;
import takebook.capability.Ratios;
import takebook.capability.Seconds;
import takebook.problem.Violation;

/**
 * Whether a request may be sealed. A request and facts go in; every violation comes out, and the price where it can be told.
 */
public final class RequestCheck {

    private static final Pattern RULE_ID = Pattern.compile("[A-Z]-[A-Z0-9]+-\\d{2}");

    /** A length asked of a mode that follows its source is let pass when it is the source's, within rounding. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.5");

    private final GenerationRequest request;
    private final RequestFacts facts;
    private final List<Violation> found = new ArrayList<>();

    private RequestCheck(GenerationRequest request, RequestFacts facts) {
        this.request = request;
        this.facts = facts;
    }

    public static Checked check(GenerationRequest request, RequestFacts facts) {
        return new RequestCheck(request, facts).run();
    }

    private Checked run() {
        places();
        acknowledged();
        found.addAll(SlotCheck.violations(request, facts));
        Offering offering = facts.offering();
        if (offering == null) {
            found.add(Violation.of("mode", "%s does not offer %s at %s; there is %s".formatted(
                    request.provider(), request.mode(), request.tier().code(), facts.offered())));
            return new Checked(List.copyOf(found), null);
        }

        prompt(offering);
        duration(offering.seconds());
        ratio(offering.ratios());
        sound(offering);
        return new Checked(List.copyOf(found), estimate(offering));
    }

    private void places() {
        if (request.project() != null && !facts.projectExists()) {
            found.add(Violation.of("project", "there is no project " + request.project()));
        }
        if (request.shot() != null && facts.shotProject() == null) {
            found.add(Violation.of("shot", "there is no shot " + request.shot()));
        } else if (request.shot() != null && !Objects.equals(facts.shotProject(), request.project())) {
            found.add(Violation.of("shot", "shot %d lies in project %d; choose that project, or another shot".formatted(request.shot(), facts.shotProject())));
        }
        if (request.promptVersion() != null && !facts.promptVersionExists()) {
            found.add(Violation.of("promptVersion", "there is no prompt version " + request.promptVersion()));
        }
    }

    private void acknowledged() {
        for (int i = 0; i < request.acknowledge().size(); i++) {
            String rule = request.acknowledge().get(i);
            if (!RULE_ID.matcher(rule).matches()) {
                found.add(Violation.of("acknowledge[" + i + "]", "\"%s\" is no rule; a rule reads like W-REF-01".formatted(rule)));
            } else if (rule.startsWith("E-")) {
                found.add(Violation.of("acknowledge[" + i + "]", rule + " is an error: it can be mended, not overridden"));
            }
        }
    }

    private void prompt(Offering offering) {
        if (request.prompt().isBlank()) {
            found.add(Violation.of("prompt", "say what should happen in the clip"));
        }
        int most = offering.caps().promptCharacters();
        int length = request.prompt().codePointCount(0, request.prompt().length());
        if (length > most) {
            found.add(new Violation("prompt", "is %d characters long; what comes after %d may be cut silently"
                    .formatted(length, most), "E-LEN-01"));
        }
    }

    private void duration(Seconds seconds) {
        var asked = request.parameters().duration();
        var source = SourceClip.of(request, facts);
        if (seconds instanceof Seconds.FollowsSource) {
            if (asked != null && source != null && !isAbout(asked, source)) {
                found.add(Violation.of("parameters.duration", "leave it out: the take is as long as its source, %s s"
                        .formatted(source.seconds())));
            }
            return;
        }
        if (asked == null && seconds.orElse() == null && !request.mode().takesVideo()) {
            found.add(Violation.of("parameters.duration", "choose " + seconds.inWords()));
        }
        if (asked != null && !seconds.allows(asked)) {
            found.add(Violation.of("parameters.duration", "%d seconds is not offered here; choose %s"
                    .formatted(asked, seconds.inWords())));
        }
    }

    private static boolean isAbout(int asked, Input source) {
        return source.seconds() != null
                && source.seconds().subtract(BigDecimal.valueOf(asked)).abs().compareTo(ROUNDING) <= 0;
    }

    private void ratio(Ratios ratios) {
        String asked = request.parameters().aspectRatio();
        boolean must = ratios.rule() == Ratios.Rule.REQUIRED && ratios.whenOmitted() == null;
        if (asked == null) {
            if (must) {
                found.add(Violation.of("parameters.aspectRatio", "choose " + names(ratios)));
            }
            return;
        }
        if (ratios.rule() == Ratios.Rule.OMIT) {
            found.add(new Violation("parameters.aspectRatio", "leave it out or say auto: the input decides the shape",
                    request.mode().takesVideo() ? "E-AR-01" : null));
            return;
        }
        if (ratios.named(asked).isEmpty()) {
            found.add(Violation.of("parameters.aspectRatio", "\"%s\" is not offered here; choose %s".formatted(asked, names(ratios))));
        }
    }

    private static String names(Ratios ratios) {
        return String.join(", ", ratios.values().stream().map(Ratios.Ratio::name).toList());
    }

    private void sound(Offering offering) {
        if (!request.parameters().keepAudio()) {
            return;
        }
        if (!request.mode().takesVideo()) {
            found.add(Violation.of("parameters.keepAudio", "there is no source clip whose sound could be kept"));
        } else if (!offering.keepAudio()) {
            found.add(Violation.of("parameters.keepAudio", offering.provider() + " cannot keep the sound of a clip"));
        }
    }

    private @Nullable Estimate estimate(Offering offering) {
        var seconds = seconds(offering.seconds());
        return seconds == null
                ? null
                : new Estimate(offering.estimate(seconds), seconds, offering.price().date(), offering.price().source(),
                        offering.pretendMoney());
    }

    private @Nullable BigDecimal seconds(Seconds offered) {
        boolean follows = offered instanceof Seconds.FollowsSource;
        Integer asked = follows || request.parameters().duration() == null ? offered.orElse() : request.parameters().duration();
        if (asked != null) {
            return offered.allows(asked) ? BigDecimal.valueOf(asked) : null;
        }
        var source = SourceClip.of(request, facts);
        return source == null ? null : source.seconds();
    }
}
