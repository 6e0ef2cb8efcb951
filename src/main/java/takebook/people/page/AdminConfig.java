package takebook.people.page;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** A first start nobody attends: {@code TAKEBOOK_ADMIN_PASSWORD} and {@code TAKEBOOK_ADMIN_TOKEN} in the environment. */
@ConfigMapping(prefix = "takebook.admin")
public interface AdminConfig {

    /** The password of the account {@code admin}, which is made at start. An account that is there keeps its own. */
    Optional<String> password();

    /** The value of an admin token, made at start. One that was ever made, and perhaps revoked, is not made again. */
    Optional<String> token();
}
