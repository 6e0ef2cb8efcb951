package takebook.people;

/** A token just made. The secret is shown this once and kept nowhere. */
public record NewToken(Token token, String secret) {

    @Override
    public String toString() {
        return "NewToken[" + token.prefix() + "…]";
    }
}
