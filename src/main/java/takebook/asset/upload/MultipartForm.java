package takebook.asset.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.fileupload2.core.MultipartInput;
import org.apache.commons.fileupload2.core.ParameterParser;
import org.jspecify.annotations.Nullable;
import takebook.problem.Problem;
import takebook.storage.Incoming;

/**
 * A {@code multipart/form-data} body: its one file, received while it is read, and its fields, in any order.
 *
 * <p>The framework would write the whole body to disk before the first line of ours runs, and we would read, hash and write
 * it again; here each byte is touched once.
 */
final class MultipartForm implements AutoCloseable {

    private static final int BUFFER = 128 * 1024;
    private static final int LONGEST_HEADER = 16 * 1024;
    private static final int LONGEST_FIELD = 64 * 1024;
    private static final int MOST_PARTS = 50;
    private static final int LONGEST_BOUNDARY = 70;

    private record Part(String name, @Nullable String fileName) {}

    private final Map<String, String> fields = new LinkedHashMap<>();
    private @Nullable Incoming file;
    private @Nullable String fileName;

    private MultipartForm() {}

    /** @param receive takes the file in; it is closed with the form, or here when the rest of the body turns out wrong */
    static MultipartForm read(InputStream body, @Nullable String contentType, Function<InputStream, Incoming> receive) {
        var form = new MultipartForm();
        try {
            form.readParts(body, boundary(contentType), receive);
        } catch (IOException e) {
            form.close();
            throw malformed(e);
        } catch (UncheckedIOException e) {
            form.close();
            throw e.getCause() instanceof MultipartInput.MalformedStreamException ? malformed(e.getCause()) : e;
        } catch (RuntimeException e) {
            form.close();
            throw e;
        }
        return form;
    }

    Incoming file() {
        if (file == null) {
            throw Problem.MALFORMED.because("The form has no part called \"file\" with a file in it");
        }
        return file;
    }

    String fileName() {
        return fileName == null ? "" : fileName;
    }

    Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    Map<String, String> fields() {
        return Map.copyOf(fields);
    }

    @Override
    public void close() {
        if (file != null) {
            file.close();
        }
    }

    private void readParts(InputStream body, byte[] boundary, Function<InputStream, Incoming> receive) throws IOException {
        var input = MultipartInput.builder()
                .setInputStream(body)
                .setBoundary(boundary)
                .setBufferSize(BUFFER)
                .setPartHeaderSizeMax(LONGEST_HEADER)
                .get();
        input.setHeaderCharset(StandardCharsets.UTF_8);
        int parts = 0;
        for (boolean more = input.skipPreamble(); more; more = input.readBoundary()) {
            if (++parts > MOST_PARTS) {
                throw Problem.MALFORMED.because("The form has more than %d parts".formatted(MOST_PARTS));
            }
            take(part(input.readHeaders()), input.newInputStream(), receive);
        }
        if (parts == 0) {
            throw Problem.MALFORMED.because("The body is not the multipart form its header announces");
        }
    }

    private void take(Part part, InputStream content, Function<InputStream, Incoming> receive) throws IOException {
        if (part.fileName() == null) {
            fields.put(part.name(), text(part, content));
            return;
        }
        if (!part.name().equals("file")) {
            throw Problem.MALFORMED.because("The part with the file must be called \"file\", not \"%s\"".formatted(part.name()));
        }
        if (file != null) {
            throw Problem.MALFORMED.because("One file for each request; this form has two");
        }
        file = receive.apply(content);
        fileName = part.fileName();
    }

    private static String text(Part part, InputStream content) throws IOException {
        byte[] bytes = content.readNBytes(LONGEST_FIELD + 1);
        if (bytes.length > LONGEST_FIELD) {
            throw Problem.TOO_LARGE.because("The field \"%s\" is longer than %d bytes".formatted(part.name(), LONGEST_FIELD));
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] boundary(@Nullable String contentType) {
        String boundary = parameters(contentType == null ? "" : contentType).get("boundary");
        if (boundary == null || boundary.isEmpty() || boundary.length() > LONGEST_BOUNDARY) {
            throw Problem.MALFORMED.because("The header Content-Type names no usable boundary");
        }
        return boundary.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static Part part(String headers) {
        for (String line : headers.split("\r\n")) {
            int colon = line.indexOf(':');
            if (colon > 0 && line.substring(0, colon).strip().equalsIgnoreCase("content-disposition")) {
                var parameters = parameters(line.substring(colon + 1));
                String name = parameters.get("name");
                if (name != null) {
                    return new Part(name, parameters.containsKey("filename") ? orEmpty(parameters.get("filename")) : null);
                }
            }
        }
        throw Problem.MALFORMED.because("A part of the form has no name");
    }

    private static Map<String, String> parameters(String header) {
        var parser = new ParameterParser();
        parser.setLowerCaseNames(true);
        return parser.parse(header, ';');
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static RuntimeException malformed(Throwable cause) {
        return Problem.MALFORMED.because("The form ends or breaks off in the middle (%s); nothing was stored".formatted(cause.getMessage()));
    }
}
