package takebook.asset.rights;

/**
 * What a right to use a file rests on, as the terms file words it.
 *
 * @param code stored and sent, such as {@code own_work}
 * @param clears false for a basis that is none, such as {@code unknown}
 * @param needsSource whether it says nothing without a contract, licence or name
 */
public record Basis(String code, String label, String meaning, boolean clears, boolean needsSource) {}
