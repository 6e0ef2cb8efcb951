package takebook.motion.vocabulary;

import java.util.List;

/** @param key such as {@code establishing} */
public record Family(String key, String label, String about, List<CameraMove> moves) {}
