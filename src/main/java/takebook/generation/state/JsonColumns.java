package takebook.generation.state;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import takebook.provider.OutputFile;

/** Lists as they are kept in a column. */
@ApplicationScoped
class JsonColumns {

    private static final TypeReference<List<OutputFile>> FILES = new TypeReference<>() {};
    private static final TypeReference<List<Take>> TAKES = new TypeReference<>() {};

    private final ObjectMapper json;

    JsonColumns(ObjectMapper json) {
        this.json = json;
    }

    String text(List<OutputFile> files) {
        try {
            return json.writeValueAsString(files);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("output files that are no JSON", e);
        }
    }

    List<OutputFile> files(String text) {
        return list(text, FILES);
    }

    List<Take> takes(String text) {
        return list(text, TAKES);
    }

    private <T> List<T> list(String text, TypeReference<List<T>> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a list that this program did not write: " + text, e);
        }
    }
}
