package takebook.provider;

/** How a request to stop was taken. */
public sealed interface Cancellation {

    Exchange exchange();

    /** Stopped, or will be. */
    record Accepted(Exchange exchange) implements Cancellation {}

    /** The task has already ended. */
    record TooLate(Exchange exchange) implements Cancellation {}

    /** The provider knows no way to stop this; it runs on and may be charged. */
    record NotOffered(String why, Exchange exchange) implements Cancellation {}
}
