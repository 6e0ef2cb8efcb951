package takebook.capability;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** What can be asked of whom. Read once at start; the answers never change while the application runs. */
@Startup
@ApplicationScoped
public class Capabilities {

    private final List<Offering> offerings;

    Capabilities() {
        this.offerings = CapabilityFiles.newestOfEach();
    }

    /** In the order of the files: by provider, then as the file lists them. */
    public List<Offering> offerings() {
        return offerings;
    }

    public Optional<Offering> offering(String provider, Mode mode, Tier tier) {
        return offerings.stream()
                .filter(offering -> offering.provider().equals(provider))
                .filter(offering -> offering.mode() == mode && offering.tier() == tier)
                .findFirst();
    }

    public List<String> providers() {
        return offerings.stream().map(Offering::provider).distinct().toList();
    }
}
