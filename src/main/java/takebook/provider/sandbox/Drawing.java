package takebook.provider.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import takebook.media.Render;

/**
 * A clip that can be rendered.
 *
 * @param texts what is written in the picture, by the file the filter graph reads it from: text from a prompt must never become
 *     part of a filter graph
 */
record Drawing(Render render, Map<Path, String> texts) {

    void writeTexts() throws IOException {
        for (var text : texts.entrySet()) {
            Files.writeString(text.getKey(), text.getValue());
        }
    }
}
