package takebook.provider;

/** Why a provider said no, in classes on which something depends: whether to try again, and whom to tell. */
public enum FailureClass {

    /** The request or one of its inputs is not acceptable. */
    INPUT,
    /** A platform or content rule. */
    POLICY,
    /** The key is wrong, or the token stale. */
    CREDENTIALS,
    /** No credit left. */
    MONEY,
    /** The account lacks a right, or the address is not allowed. */
    CONFIGURATION,
    /** Too fast or too many: the only class that is tried again by itself, later. */
    RATE,
    /** Their fault or overload. */
    PROVIDER,
    /** The task or the file is not there any more. */
    GONE
}
