package takebook.provider;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A service that turns a request into video files, in its own time.
 *
 * <p>An adapter translates; it does not decide. An implementer must not retry a call, wait for a result, look at the database,
 * follow a redirect with a secret, or turn an answer it does not know into a success. Whatever the provider says no to is a
 * {@link Submission.Refused} or a {@link Progress.Failed}. What may have been accepted is {@link Submission.InDoubt}; an
 * exception from {@link #submit} says that no byte of the request can have left this machine. An exception from any other method
 * says that the provider could not be asked, and nothing about the task.
 *
 * <p>Every answer carries its {@link Exchange}, word for word but for secrets: keys, signed URLs, callback tokens.
 */
public interface VideoProvider {

    /** As recipes and capability files name it: lower case, never changed. */
    String name();

    SubmitClass submitClass();

    /**
     * Sends the request once. For class A and B the attempt's id goes along, so that a second call with the same attempt is
     * answered with the same task and never makes a second one.
     */
    Submission submit(VideoRequest request);

    /**
     * Whether an earlier {@link #submit} of this attempt arrived: {@code Accepted}, {@code NotThere} or, when it cannot be told,
     * {@code InDoubt}. Class C cannot be asked and always answers in doubt. Never makes a task.
     */
    Submission lookUp(VideoRequest request);

    Progress poll(TaskId task);

    /** Asks for a stop. What became of the task is for the next {@link #poll} to say. */
    Cancellation cancel(TaskId task);

    /**
     * Copies an output. Writes what it gets and judges none of it; whoever called caps the size, hashes and decodes.
     *
     * @throws IOException when the file is gone, cut short or cannot be reached
     */
    void fetch(OutputFile file, OutputStream to) throws IOException;

    /** What {@link #submit} would send, without sending it. Opens no input. */
    SentAs sentAs(VideoRequest request);
}
