package takebook.asset.rights;

import org.jspecify.annotations.Nullable;

/**
 * A file whose rights decide, seen from one that is to be used.
 *
 * @param itself whether it is that file
 * @param stated what counts now; null when nobody has said anything
 */
public record Root(long asset, String title, boolean itself, @Nullable Statement stated) {

    Finding finding(Trouble kind, String what) {
        return new Finding(kind, asset, title, !itself, what);
    }
}
