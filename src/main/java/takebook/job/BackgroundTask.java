package takebook.job;

/**
 * One kind of background step, found as a CDI bean.
 *
 * <p>It is run at least once for each subject it is scheduled for, never twice at the same time for the same subject, in its own
 * request context and without a transaction. An exception means "try again later", not "give up".
 */
public interface BackgroundTask {

    /** Such as {@code generation.poll}; written into the database, so never renamed while steps of it may be waiting. */
    String name();

    /** @param subject what the step is about, usually the id of a row */
    TaskOutcome run(long subject);
}
