package takebook.generation.state;

import java.util.UUID;
import takebook.provider.SubmitClass;

/**
 * One try to hand a generation to its provider.
 *
 * @param id goes out with the request where the provider can take it
 * @param number counts from 1
 * @param doubts how often it was asked what became of it, without an answer
 */
public record Attempt(UUID id, long generation, int number, SubmitClass submitClass, int doubts) {}
