package takebook.media;

import io.smallrye.health.api.Wellness;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** On the health page, in words; a machine that cannot look at files still serves those it has, so this is not readiness. */
@Wellness
class MediaWellness implements HealthCheck {

    private final Media media;

    MediaWellness(Media media) {
        this.media = media;
    }

    @Override
    public HealthCheckResponse call() {
        var health = media.health();
        return HealthCheckResponse.named("media")
                .status(health.usable())
                .withData("ffmpeg", health.ffmpegVersion())
                .withData("jail", health.jailHolds() ? "holds" : "does not hold")
                .withData("explanation", health.explanation())
                .build();
    }
}
