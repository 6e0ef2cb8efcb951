package takebook.generation.state;

import takebook.provider.FailureClass;

/** Why a generation failed: the provider's classes of refusal, and our own. */
public enum FailureKind {

    /** We did not send it: the inputs were not what was sealed, or what it needs is gone. */
    REFUSED_BY_US("refused by us", "Nothing was sent. Start a draft from this recipe and replace what is named."),
    INPUT("refused: input", "The provider cannot use the request or one of its inputs. Start a draft from this and change what it names."),
    POLICY("refused: policy", "A content rule of the provider. Start a draft from this and put the prompt in other words."),
    CREDENTIALS("refused: credentials", "The provider does not know our key. Tell an administrator; then re-issue."),
    MONEY("refused: money", "The account with the provider is empty. Tell an administrator; then re-issue."),
    CONFIGURATION("refused: configuration", "Our account may not do this. Tell an administrator."),
    RATE("refused: too many requests", "The provider was busy every time we tried. Re-issue later."),
    PROVIDER("failed at the provider", "It broke on their side. Re-issue the same recipe to try again."),
    GONE("task gone", "The provider no longer knows the task. Re-issue the same recipe to try again.");

    private final String label;
    private final String advice;

    FailureKind(String label, String advice) {
        this.label = label;
        this.advice = advice;
    }

    public static FailureKind of(FailureClass kind) {
        return valueOf(kind.name());
    }

    public String label() {
        return label;
    }

    /** What a person can do about it. */
    public String advice() {
        return advice;
    }
}
