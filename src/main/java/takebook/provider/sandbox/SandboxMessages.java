package takebook.provider.sandbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import takebook.capability.Offering;
import takebook.capability.Ratios.Ratio;
import takebook.provider.Exchange;
import takebook.provider.RequestInput;
import takebook.provider.VideoRequest;

/** What the sandbox is told and what it answers. Pure. */
final class SandboxMessages {

    static final String ADDRESS = "sandbox://tasks";
    static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    private SandboxMessages() {}

    static TaskRequest task(VideoRequest request) {
        var offering = request.offering();
        var seconds = seconds(request);
        var size = size(request);
        var price = offering.estimate(seconds);
        return new TaskRequest(request.attempt(), offering.model(), offering.tier().code(), offering.mode(), request.prompt(),
                seconds, size.width(), size.height(), request.parameters().keepAudio(),
                request.inputs().stream().map(SandboxMessages::input).toList(), price.amount(), price.currency());
    }

    static byte[] body(TaskRequest task) {
        return text(task).getBytes(StandardCharsets.UTF_8);
    }

    static String text(Object message) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("our own records can be written as JSON", e);
        }
    }

    static Exchange submit(TaskRequest task, Map<String, ?> answer) {
        return new Exchange("POST", ADDRESS, text(task), null, text(answer));
    }

    /** The answer never arrived. */
    static Exchange unanswered(TaskRequest task) {
        return new Exchange("POST", ADDRESS, text(task), null, null);
    }

    static Exchange ask(String method, String task, @Nullable Map<String, ?> answer) {
        return new Exchange(method, ADDRESS + "/" + task, null, null, answer == null ? null : text(answer));
    }

    static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }

    private static BigDecimal seconds(VideoRequest request) {
        var source = request.inputs().stream().map(RequestInput::seconds).filter(Objects::nonNull).findFirst().orElse(null);
        return request.offering().seconds().length(request.parameters().duration(), source);
    }

    /** As asked, else as the offering says, else the shape nearest to the clip's, or to the first picture's. */
    private static Ratio size(VideoRequest request) {
        Offering offering = request.offering();
        String name = request.parameters().aspectRatio() == null
                ? offering.ratios().whenOmitted()
                : request.parameters().aspectRatio();
        if (name != null) {
            return offering.ratios().named(name)
                    .orElseThrow(() -> new IllegalArgumentException("%s does not offer %s".formatted(offering.id(), name)));
        }
        var shape = request.inputs().stream().filter(input -> input.seconds() != null).findFirst()
                .orElseGet(request.inputs()::getFirst);
        return offering.ratios().nearest(shape.width(), shape.height());
    }

    private static TaskRequest.Input input(RequestInput input) {
        return new TaskRequest.Input(input.token(), input.role(), input.kind(), input.sha256(), input.mediaType(), input.width(),
                input.height(), input.seconds(), input.hasAudio(), input.element());
    }
}
