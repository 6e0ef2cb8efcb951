package takebook.generation.step;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import takebook.asset.Asset;
import takebook.asset.Assets;
import takebook.capability.Capabilities;
import takebook.capability.Offering;
import takebook.element.ElementVersion;
import takebook.element.Elements;
import takebook.generation.recipe.Recipe;
import takebook.generation.recipe.RecipeReader;
import takebook.generation.recipe.RecipeSlot;
import takebook.generation.recipe.RecipeText;
import takebook.generation.recipe.SealedInput;
import takebook.generation.state.Generation;
import takebook.generation.state.GenerationTable;
import takebook.provider.InputKind;
import takebook.provider.Providers;
import takebook.provider.RequestInput;
import takebook.provider.RequestParameters;
import takebook.provider.VideoProvider;
import takebook.provider.VideoRequest;
import takebook.storage.Sha256;
import takebook.storage.StoredObjects;

/**
 * Builds what is about to leave, from the sealed recipe and from the library as it is now, and compares the two: the recipe's text
 * with its name, each input with its seal by asset, by element version and by every byte.
 */
@ApplicationScoped
public class Outgoing {

    private final GenerationTable generations;
    private final Assets assets;
    private final Elements elements;
    private final StoredObjects objects;
    private final Capabilities capabilities;
    private final Providers providers;

    Outgoing(GenerationTable generations, Assets assets, Elements elements, StoredObjects objects, Capabilities capabilities,
            Providers providers) {
        this.generations = generations;
        this.assets = assets;
        this.elements = elements;
        this.objects = objects;
        this.capabilities = capabilities;
        this.providers = providers;
    }

    VideoProvider provider(Generation generation) throws SealBrokenException {
        if (!providers.names().contains(generation.provider())) {
            throw new SealBrokenException("the provider %s is not set up here any more".formatted(generation.provider()));
        }
        return providers.named(generation.provider());
    }

    VideoRequest request(Generation generation, UUID attempt) throws SealBrokenException {
        var recipe = sealed(generation);
        var request = request(recipe, offering(recipe), attempt);
        for (var input : recipe.inputs()) {
            readThrough(input);
        }
        return request;
    }

    /** Enough to ask what became of an attempt. It carries no inputs, so no state of the library keeps it from being asked. */
    VideoRequest question(Generation generation, UUID attempt) throws SealBrokenException {
        var recipe = RecipeReader.read(generations.recipeText(generation.recipeSha256()));
        return new VideoRequest(attempt, offering(recipe), recipe.prompt(), List.of(), parameters(recipe));
    }

    /** Without the comparison byte by byte: for a preview, which leaves nothing. */
    public VideoRequest preview(Recipe recipe, Offering offering) {
        try {
            return request(recipe, offering, new UUID(0, 0));
        } catch (SealBrokenException e) {
            throw new IllegalStateException("sealed a moment ago and broken already: " + e.getMessage(), e);
        }
    }

    private VideoRequest request(Recipe recipe, Offering offering, UUID attempt) throws SealBrokenException {
        var inLibrary = assets.all(recipe.inputs().stream().map(SealedInput::asset).distinct().toList()).stream()
                .collect(Collectors.toMap(Asset::id, Function.identity()));
        var inputs = new ArrayList<RequestInput>();
        for (var slot : recipe.slots()) {
            var element = slot.elementVersion() == null ? null : sameElement(slot);
            for (var sealed : slot.inputs()) {
                inputs.add(input(slot, element, sealed, inLibrary));
            }
        }
        return new VideoRequest(attempt, offering, recipe.prompt(), inputs, parameters(recipe));
    }

    private static RequestParameters parameters(Recipe recipe) {
        var sealed = recipe.parameters();
        return new RequestParameters(sealed.duration(), sealed.aspectRatio(), sealed.keepAudio());
    }

    private Recipe sealed(Generation generation) throws SealBrokenException {
        String text = generations.recipeText(generation.recipeSha256());
        if (!RecipeText.sha256(text).equals(generation.recipeSha256())) {
            throw new SealBrokenException("the recipe's text is not the one that was sealed");
        }
        return RecipeReader.read(text);
    }

    private Offering offering(Recipe recipe) throws SealBrokenException {
        return capabilities.offering(recipe.provider(), recipe.mode(), recipe.tier())
                .filter(offering -> offering.id().equals(recipe.offering()))
                .orElseThrow(() -> new SealBrokenException(recipe.offering() + " is not offered any more"));
    }

    private ElementVersion sameElement(RecipeSlot slot) throws SealBrokenException {
        var version = elements.versions(List.of(slot.elementVersion())).stream()
                .findFirst()
                .orElseThrow(() -> new SealBrokenException("element version %d is gone".formatted(slot.elementVersion())));
        if (!version.images().equals(slot.inputs().stream().map(SealedInput::asset).toList())) {
            throw new SealBrokenException("%s has other images than were sealed".formatted(version.title()));
        }
        return version;
    }

    private RequestInput input(RecipeSlot slot, @Nullable ElementVersion element, SealedInput sealed, Map<Long, Asset> inLibrary)
            throws SealBrokenException {
        var asset = inLibrary.get(sealed.asset());
        if (asset == null) {
            throw new SealBrokenException("asset %d, %s, is gone".formatted(sealed.asset(), slot.token()));
        }
        if (!asset.isReady()) {
            throw new SealBrokenException("asset %d, %s, may not be used: %s".formatted(sealed.asset(), slot.token(), asset.keptReason()));
        }
        if (!asset.sha256().hex().equals(sealed.sha256())) {
            throw new SealBrokenException("asset %d, %s, is not the file that was sealed".formatted(sealed.asset(), slot.token()));
        }
        var facts = asset.facts();
        return new RequestInput(slot.token(), slot.role() == null ? "" : slot.role(),
                asset.isVideo() ? InputKind.VIDEO : InputKind.IMAGE, sealed.sha256(), facts.mediaType(), facts.width(), facts.height(),
                facts.durationSeconds(), facts.hasAudio(), element == null ? null : element.name(),
                () -> objects.open(asset.sha256()));
    }

    /** The store compares an object with its name on the way out, and stops before the last byte of one that was changed. */
    private void readThrough(SealedInput sealed) throws SealBrokenException {
        try (var content = objects.open(new Sha256(sealed.sha256()))) {
            content.transferTo(OutputStream.nullOutputStream());
        } catch (IOException | RuntimeException e) {
            throw new SealBrokenException("the stored bytes of asset %d are not those that were sealed (%s)"
                    .formatted(sealed.asset(), e.getMessage()));
        }
    }
}
