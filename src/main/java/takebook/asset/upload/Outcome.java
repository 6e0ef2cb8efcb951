package takebook.asset.upload;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import takebook.asset.Asset;
import takebook.asset.UploadResult;
import takebook.problem.ProblemException;

/**
 * What became of one file, as the upload page says it.
 *
 * @param state ready, kept, here or refused
 * @param url where the asset is; null when there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Outcome(
        String fileName,
        String state,
        @Nullable Long id,
        @Nullable String url,
        @Nullable String title,
        @Nullable String rule,
        @Nullable String reason) {

    static Outcome of(String fileName, UploadResult result) {
        return switch (result) {
            case UploadResult.Added(var asset) -> found(fileName, asset, asset.isReady() ? "ready" : "kept");
            case UploadResult.Duplicate(var asset) -> found(fileName, asset, "here");
            case UploadResult.Refused(var rule, var reason) -> new Outcome(fileName, "refused", null, null, null, rule, reason);
        };
    }

    static Outcome of(String fileName, ProblemException problem) {
        return new Outcome(fileName, "refused", null, null, null, null, problem.detail());
    }

    private static Outcome found(String fileName, Asset asset, String state) {
        return new Outcome(fileName, state, asset.id(), asset.url(), asset.title(), null, asset.keptReason());
    }

    @JsonIgnore
    public String words() {
        return switch (state) {
            case "here" -> "already here";
            case "kept" -> "kept without preview";
            default -> state;
        };
    }
}
