package takebook.motion.vocabulary;

import java.util.List;
import takebook.media.motion.Move;
import takebook.media.motion.Shake;

/**
 * What a director asks for, and what answers to it (rule MOT-2).
 *
 * @param looks measured moves that answer; empty when any does
 * @param shakes measured shake that answers; empty when any does
 * @param moves keys of the moves that answer by their name
 */
public record CameraWork(String key, String label, String means, List<Move> looks, List<Shake> shakes, List<String> moves) {}
