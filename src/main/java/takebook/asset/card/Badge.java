package takebook.asset.card;

import org.jspecify.annotations.Nullable;

/**
 * One sign on a card: a few words with an icon.
 *
 * @param icon a name of the icon sprite
 * @param tone {@code good}, {@code warn}, {@code bad}, or {@code plain}
 * @param title the whole sentence behind the words, shown when pointed at
 * @param url where it is explained; null leads nowhere
 */
public record Badge(String icon, String label, String tone, String title, @Nullable String url) {}
