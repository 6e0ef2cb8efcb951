package takebook.asset.rendition;

import org.jspecify.annotations.Nullable;

/**
 * What has been made from an asset so far for people to look at.
 *
 * @param filmstrip null until made, and for stills
 * @param proxy true when a version for browsers exists because the original does not play in them
 * @param beingMade true while something a page wants is still to come
 */
public record Renditions(boolean poster, @Nullable Tiles filmstrip, boolean proxy, boolean beingMade) {

    /** Pictures of the clip at even distances, side by side in one image; sizes in pixels. */
    public record Tiles(int count, int width, int height) {}
}
