package takebook.provider;

/** How a submit, or the question what became of one, ended. */
public sealed interface Submission {

    Exchange exchange();

    /** The provider has the task and will do it. */
    record Accepted(TaskId task, Exchange exchange) implements Submission {}

    /** The provider, in its own envelope, said no; there is no task. The message is in its own words. */
    record Refused(FailureClass kind, String message, Exchange exchange) implements Submission {}

    /** Sent, and not known whether it was accepted. */
    record InDoubt(String why, Exchange exchange) implements Submission {}

    /** Only from a look-up: the provider is sure that it has no such task. */
    record NotThere(Exchange exchange) implements Submission {}
}
