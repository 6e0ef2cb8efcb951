/**
 * Which version of an element a project works with.
 *
 * <p>An element may be used in every project. A project that pins it keeps to one version until somebody changes the pin: the
 * composer offers that version, and a newer one published elsewhere makes nothing in this project out of date. Other packages
 * call {@link takebook.element.pin.Pins}.
 */
@NullMarked
package takebook.element.pin;

import org.jspecify.annotations.NullMarked;
