package takebook.media;

import java.nio.file.Path;

/** Pictures of a clip at even steps, side by side in one WebP. */
public record Filmstrip(Path file, int tiles, int tileWidth, int tileHeight) {}
