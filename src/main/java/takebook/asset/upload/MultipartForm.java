package takebook.asset.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.MimeIOException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.ParserCursor;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.apache.james.mime4j.stream.RecursionMode;
import org.apache.james.mime4j.util.ByteSequence;
import org.apache.james.mime4j.util.ContentUtil;
import org.apache.james.mime4j.util.MimeParameterMapping;
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

    private static final int LONGEST_HEADER = 16 * 1024;
    private static final int LONGEST_FIELD = 64 * 1024;
    private static final int MOST_PARTS = 50;
    private static final int MOST_HEADERS = 20;
    private static final int LONGEST_BOUNDARY = 70;

    /** Strict: a form without its last seam broke off. Lines may have any length, since a part may be any file. */
    private static final MimeConfig RULES = MimeConfig.custom()
            .setStrictParsing(true)
            .setMaxLineLen(-1)
            .setMaxContentLen(-1)
            .setMaxHeaderLen(LONGEST_HEADER)
            .setMaxHeaderCount(MOST_HEADERS)
            .build();

    private record Part(String name, @Nullable String fileName) {}

    private final Map<String, String> fields = new LinkedHashMap<>();
    private @Nullable Incoming file;
    private @Nullable String fileName;

    private MultipartForm() {}

    /** @param receive takes the file in; it is closed with the form, or here when the rest of the body turns out wrong */
    static MultipartForm read(InputStream body, @Nullable String contentType, Function<InputStream, Incoming> receive) {
        var form = new MultipartForm();
        try {
            form.readParts(body, checked(contentType), receive);
        } catch (IOException | MimeException e) {
            form.close();
            throw malformed(e);
        } catch (UncheckedIOException e) {
            form.close();
            throw e.getCause() instanceof MimeIOException ? malformed(e.getCause()) : e;
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

    private void readParts(InputStream body, String contentType, Function<InputStream, Incoming> receive)
            throws IOException, MimeException {
        var tokens = new MimeTokenStream(RULES);
        tokens.parseHeadless(body, contentType);
        int parts = 0;
        Part part = null;
        for (var state = tokens.getState(); state != EntityState.T_END_OF_STREAM; state = tokens.next()) {
            switch (state) {
                case T_START_MULTIPART -> tokens.setRecursionMode(RecursionMode.M_FLAT);
                case T_START_BODYPART -> {
                    part = null;
                    if (++parts > MOST_PARTS) {
                        throw Problem.MALFORMED.because("The form has more than %d parts".formatted(MOST_PARTS));
                    }
                }
                case T_FIELD -> part = part == null ? part(tokens.getField()) : part;
                case T_BODY -> take(named(part), tokens.getInputStream(), receive);
                default -> {}
            }
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

    private static String checked(@Nullable String contentType) {
        var boundary = contentType == null ? null : parameters(ContentUtil.encode(contentType), 0).get("boundary");
        if (boundary == null || boundary.isEmpty() || boundary.length() > LONGEST_BOUNDARY) {
            throw Problem.MALFORMED.because("The header Content-Type names no usable boundary");
        }
        return contentType;
    }

    private static @Nullable Part part(Field header) {
        if (!header.getName().equalsIgnoreCase("content-disposition")) {
            return null;
        }
        var parameters = parameters(header.getRaw(), header.getName().length() + 1);
        var name = parameters.get("name");
        return name == null ? null : new Part(name, parameters.get("filename"));
    }

    private static Part named(@Nullable Part part) {
        if (part == null) {
            throw Problem.MALFORMED.because("A part of the form has no name");
        }
        return part;
    }

    /** The parameters of a header's value; names of files come as UTF-8, as browsers send them, or encoded after RFC 2231. */
    private static MimeParameterMapping parameters(ByteSequence header, int from) {
        var mapping = new MimeParameterMapping();
        for (var parameter : RawFieldParser.DEFAULT.parseRawBody(header, new ParserCursor(from, header.length())).getParams()) {
            mapping.addParameter(parameter.getName().toLowerCase(Locale.ROOT), parameter.getValue());
        }
        return mapping;
    }

    private static RuntimeException malformed(Throwable cause) {
        return Problem.MALFORMED.because("The form ends or breaks off in the middle (%s); nothing was stored".formatted(cause.getMessage()));
    }
}
