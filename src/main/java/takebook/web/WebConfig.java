package takebook.web;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.Optional;

/** Where people find this installation. */
@ConfigMapping(prefix = "takebook.web")
public interface WebConfig {

    /**
     * The address people type, when Takebook stands behind a proxy or serves other machines: {@code TAKEBOOK_PUBLIC_URL}.
     * Requests for any other host are then refused. Without it, and as long as only this machine is served, only the names
     * of this machine are answered to.
     */
    Optional<URI> publicUrl();
}
