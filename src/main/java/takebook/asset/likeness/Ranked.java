package takebook.asset.likeness;

import takebook.asset.Asset;
import takebook.asset.quality.Report;

/**
 * A member of a group of copies.
 *
 * @param best whether it is the one to keep
 * @param why what makes it the best, or what it lacks against the best
 */
public record Ranked(Asset asset, Report report, boolean best, String why) {}
