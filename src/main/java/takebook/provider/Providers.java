package takebook.provider;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import takebook.problem.Problem;

/** The adapters of this installation, by name. */
@ApplicationScoped
public class Providers {

    private final List<VideoProvider> providers;

    Providers(@All List<VideoProvider> providers) {
        this.providers = providers;
    }

    public VideoProvider named(String name) {
        return providers.stream()
                .filter(provider -> provider.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.UNAVAILABLE.because("no provider \"%s\" here; there is %s".formatted(name, names())));
    }

    public List<String> names() {
        return providers.stream().map(VideoProvider::name).sorted().toList();
    }
}
