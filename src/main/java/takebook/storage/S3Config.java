package takebook.storage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** The S3-compatible service that keeps the objects when {@code takebook.store} is {@code s3}. */
@ConfigMapping(prefix = "takebook.s3")
public interface S3Config {

    /** Such as {@code https://s3.example.org}; no bucket in it. */
    Optional<String> endpoint();

    /** Made at start when it is missing and the keys allow it. */
    @WithDefault("takebook")
    String bucket();

    Optional<String> accessKey();

    Optional<String> secretKey();

    @WithDefault("us-east-1")
    String region();
}
