/**
 * The application as people meet it: real pages in a real Chromium, with and without JavaScript, light and dark, wide and narrow.
 *
 * <p>Things are found by their role, label and heading: what a test cannot find that way, somebody using a screen reader cannot
 * find either.
 */
package takebook.browser;
