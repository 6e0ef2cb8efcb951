package takebook.capability;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import takebook.capability.Caps.Count;
import takebook.capability.InputLimits.ImageLimits;
import takebook.capability.InputLimits.VideoLimits;
import takebook.capability.Ratios.Ratio;
import takebook.capability.Ratios.Rule;

/** One data file, format 1. What a file says once for all its rows (limits, sizes, prices) is repeated in each offering. */
record CapabilityFile(String provider, LocalDate asOf, List<Offering> offerings) {

    private static final int FORMAT = 1;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** @throws IllegalStateException naming the file and the member that is wrong */
    static CapabilityFile parse(String fileName, byte[] bytes) {
        var heading = new Heading(fileName, sha256(bytes));
        return StrictObject.read(fileName + ": ", tree(fileName, bytes), file -> whole(heading, file));
    }

    private record Heading(String fileName, String sha256) {}

    /** What a file says once for all its rows. */
    private record Shared(Heading heading, String provider, LocalDate asOf, String source, boolean pretendMoney, Tokens tokens,
            InputLimits limits, int promptCharacters, int elementImages, Map<String, List<Ratio>> sizes,
            Map<String, Price> prices) {}

    private record Tokens(Wire.DurationType durationType, @Nullable String image, @Nullable String element,
            @Nullable String video) {}

    private static CapabilityFile whole(Heading heading, StrictObject file) {
        int format = file.number("format");
        if (format != FORMAT) {
            throw file.wrong("format", format, "only format 1 is known");
        }
        String provider = file.text("provider");
        var asOf = file.date("asOf");
        if (!heading.fileName().equals("%s-%s.json".formatted(provider, asOf))) {
            throw file.wrong("provider", provider, "a file is named <provider>-<asOf>.json");
        }
        file.text("note");
        var limits = file.object("inputLimits", CapabilityFile::limits);
        var shared = new Shared(heading, provider, asOf, file.text("source"), file.flag("pretendMoney"),
                file.object("wire", CapabilityFile::tokens), limits.limits(), limits.promptCharacters(),
                limits.elementImages(), file.mapOf("sizes", inner -> tier -> sizes(inner, tier)),
                file.mapOf("prices", inner -> tier -> inner.object(tier, CapabilityFile::price)));
        return new CapabilityFile(provider, asOf, file.objects("offerings", row -> offering(shared, row)));
    }

    private record Limits(InputLimits limits, int promptCharacters, int elementImages) {}

    private static Limits limits(StrictObject limits) {
        limits.date("asOf");
        limits.text("source");
        var image = limits.object("image", it -> new ImageLimits(it.listOfTexts("mediaTypes"), it.bigNumber("maxBytes"),
                it.number("minSide"), it.decimal("leastAspect"), it.decimal("mostAspect")));
        var video = limits.object("video", it -> new VideoLimits(it.listOfTexts("mediaTypes"), it.bigNumber("maxBytes"),
                it.decimal("minSeconds"), it.decimal("maxSeconds"), it.number("minSide"), it.number("maxSide"),
                it.decimal("minFramesPerSecond"), it.decimal("maxFramesPerSecond")));
        return new Limits(new InputLimits(image, video), limits.number("promptCharacters"), limits.number("elementImages"));
    }

    private static Tokens tokens(StrictObject wire) {
        return new Tokens(wire.choice("durationType", Wire.DurationType.class, CapabilityFile::lowerCase),
                wire.textOrNull("imageToken"), wire.textOrNull("elementToken"), wire.textOrNull("videoToken"));
    }

    private static List<Ratio> sizes(StrictObject sizes, String tier) {
        return sizes.objects(tier, it -> new Ratio(it.text("ratio"), it.number("width"), it.number("height")));
    }

    private static Price price(StrictObject price) {
        return new Price(price.decimal("perSecond"), price.decimal("perSecondWithVideo"), price.text("currency"),
                price.date("date"), price.text("source"));
    }

    private static Offering offering(Shared shared, StrictObject row) {
        var mode = row.choice("mode", Mode.class, Mode::name);
        var tier = row.choice("tier", Tier.class, Tier::code);
        var keepAudio = row.objectOrNull("keepAudio",
                it -> new Wire.KeepAudio(it.text("member"), it.text("yes"), it.text("no")));
        var wire = new Wire(shared.tokens().durationType(), shared.tokens().image(), shared.tokens().element(),
                shared.tokens().video(), elementForm(row), keepAudio);
        return new Offering("%s/%s/%s".formatted(shared.provider(), mode, tier.code()), shared.provider(),
                row.text("model"), mode, tier, row.texts("address"), row.object("seconds", CapabilityFile::seconds),
                row.object("ratios", it -> ratios(it, shared.sizes(), tier)), row.object("caps", it -> caps(it, shared)),
                shared.limits(), priceOf(tier, shared, row), keepAudio != null, wire, row.text("confidence"),
                row.text("note"), shared.heading().fileName(), shared.heading().sha256(), shared.asOf(), row.text("source"),
                shared.pretendMoney());
    }

    private static Wire.@Nullable ElementForm elementForm(StrictObject row) {
        if (row.isNull("elementForm")) {
            return null;
        }
        return row.choice("elementForm", Wire.ElementForm.class, CapabilityFile::lowerCase);
    }

    private static Price priceOf(Tier tier, Shared shared, StrictObject row) {
        var price = shared.prices().get(tier.code());
        if (price == null) {
            throw row.wrong("tier", tier.code(), "there is no such tier in prices");
        }
        return price;
    }

    /** Three forms: a list, a range, or the source's own length. */
    private static Seconds seconds(StrictObject seconds) {
        if (seconds.has("followsSource")) {
            if (!seconds.flag("followsSource")) {
                throw seconds.wrong("followsSource", false, "leave it out or say true");
            }
            return new Seconds.FollowsSource();
        }
        if (seconds.has("oneOf")) {
            return new Seconds.OneOf(seconds.listOfNumbers("oneOf"), seconds.numberOrNull("whenOmitted"));
        }
        return new Seconds.Range(seconds.number("least"), seconds.number("most"), seconds.numberOrNull("whenOmitted"));
    }

    private static Ratios ratios(StrictObject ratios, Map<String, List<Ratio>> sizes, Tier tier) {
        var values = sizes.get(tier.code());
        if (values == null || values.isEmpty()) {
            throw ratios.wrong("rule", tier.code(), "there is no such tier in sizes");
        }
        return new Ratios(ratios.choice("rule", Rule.class, CapabilityFile::lowerCase), values,
                ratios.textOrNull("whenOmitted"));
    }

    private static Caps caps(StrictObject caps, Shared shared) {
        return new Caps(count(caps, "startFrame"), count(caps, "endFrame"), count(caps, "images"), count(caps, "elements"),
                count(caps, "together"), count(caps, "videos"), shared.elementImages(), shared.promptCharacters());
    }

    private static Count count(StrictObject caps, String member) {
        var bounds = caps.listOfNumbers(member);
        if (bounds.size() != 2 || bounds.getFirst() < 0 || bounds.getFirst() > bounds.getLast()) {
            throw caps.wrong(member, bounds, "must be [least, most]");
        }
        return new Count(bounds.getFirst(), bounds.getLast());
    }

    private static String lowerCase(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static JsonNode tree(String fileName, byte[] bytes) {
        try {
            return JSON.readTree(bytes);
        } catch (IOException e) {
            throw new IllegalStateException("capabilities/%s is not JSON: %s".formatted(fileName, e.getMessage()), e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
