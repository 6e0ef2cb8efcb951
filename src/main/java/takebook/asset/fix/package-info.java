/**
 * What can be done so that a file fits the limits of a provider: converted, made smaller, cut. Each fix has one written form, which
 * is also the name of the derivation, so asking for the same fix twice gives the same asset.
 */
@NullMarked
package takebook.asset.fix;

import org.jspecify.annotations.NullMarked;
