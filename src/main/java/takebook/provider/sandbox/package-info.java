/**
 * A video service of our own, in this process, that costs nothing and is honest about what it makes.
 *
 * <p>It stands in for the paid providers in demonstrations and tests, so it behaves like one: it has its own memory, a folder
 * below {@code takebook.home}, and knows nothing of our database. It accepts a task once however often it is submitted, writes
 * a fsynced ledger of what it accepted (the judge of "paid once"), works one task at a time in the background, goes on after
 * kill -9 where it stood, and holds its outputs for a while. Into every clip it burns "sandbox render, not Kling".
 *
 * <p>{@link takebook.provider.sandbox.SandboxProvider} translates, {@link takebook.provider.sandbox.TaskFolders} is the memory,
 * {@link takebook.provider.sandbox.SandboxStudio} does the work, {@link takebook.provider.sandbox.Scenes} says what a mode looks
 * like. Words in a prompt make it slow, refuse, fail or break ({@link takebook.provider.sandbox.Steering}); docs/sandbox.md has
 * the list. It may import {@code takebook.media}, which no other adapter may (docs/adr/0010).
 */
@NullMarked
package takebook.provider.sandbox;

import org.jspecify.annotations.NullMarked;
