package takebook.asset.rights;

/**
 * One reason why a light is not green.
 *
 * @param asset whose rights they are: the file itself, or one it goes back to
 * @param title of that asset
 * @param inherited whether it is about a file this one goes back to
 * @param what without the name of the file
 */
public record Finding(Trouble kind, long asset, String title, boolean inherited, String what) {

    public String sentence() {
        return Character.toUpperCase(what.charAt(0)) + what.substring(1) + ".";
    }

    /** In words, naming the file when it is another one. */
    public String words() {
        return inherited ? "%s (asset %d): %s".formatted(title, asset, what) : what;
    }
}
