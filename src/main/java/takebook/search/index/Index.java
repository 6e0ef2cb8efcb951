package takebook.search.index;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.AnnotatedTypeSource;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.standalone.scope.SearchScope;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategy;
import takebook.CrashPoint;
import takebook.search.query.Keys;

/**
 * One folder with one index in it.
 *
 * <p>What is put in can be found at once. It is safe on disk after {@link #flush}, which also notes the position there, and
 * always after the index itself: a process that ends in between repeats some changes, it never misses any.
 */
public final class Index implements AutoCloseable {

    /** Goes up when the analysis changes; new fields change it by themselves. An index of another format is built anew. */
    private static final String FORMAT = "2 " + Integer.toHexString(
            List.of(Keys.TEXTS, Keys.VALUES, Keys.COUNTED, Keys.NUMBERS).hashCode());
    private static final String POSITION = "position";
    private static final String FORMAT_FILE = "format";
    private static final int NEVER_BY_ITSELF = Integer.MAX_VALUE;

    private final Path folder;
    private final CloseableSearchMapping mapping;
    private volatile Position reached;
    private volatile boolean dirty;

    private Index(Path folder, Position reached, CloseableSearchMapping mapping) {
        this.folder = folder;
        this.reached = reached;
        this.mapping = mapping;
    }

    /** An empty one, for a database that stands at this position. */
    public static Index create(Path folder, Position start) {
        return new Index(folder, start, mapping(folder));
    }

    /** One that was flushed before; it fails when it is damaged or of another version. */
    public static Index open(Path folder) {
        String format = read(folder.resolve(FORMAT_FILE)).strip();
        if (!format.equals(FORMAT)) {
            throw new IllegalStateException("%s has format %s, this version writes %s".formatted(folder, format, FORMAT));
        }
        var index = new Index(folder, Position.parse(read(folder.resolve(POSITION))), mapping(folder));
        try {
            index.size();
            return index;
        } catch (RuntimeException e) {
            index.close();
            throw e;
        }
    }

    private static CloseableSearchMapping mapping(Path folder) {
        return SearchMapping.builder(AnnotatedTypeSource.empty())
                .properties(Map.of(
                        "hibernate.search.mapping.configurer", new DocumentMapping(),
                        "hibernate.search.backend.type", "lucene",
                        "hibernate.search.backend.lucene_version", "LATEST",
                        "hibernate.search.backend.analysis.configurer", new Analyzers(),
                        "hibernate.search.backend.directory.root", folder.toString(),
                        "hibernate.search.backend.io.commit_interval", NEVER_BY_ITSELF))
                .build();
    }

    Path folder() {
        return folder;
    }

    public SearchMapping mapping() {
        return mapping;
    }

    public SearchScope<SearchDocument> scope() {
        return mapping.scope(SearchDocument.class);
    }

    public void put(Collection<SearchDocument> documents) {
        try (var session = writing()) {
            var indexer = session.indexer();
            await(documents.stream().map(document -> indexer.addOrUpdate(document).toCompletableFuture()));
        }
        dirty |= !documents.isEmpty();
    }

    public void remove(Collection<Long> ids) {
        try (var session = writing()) {
            var indexer = session.indexer();
            await(ids.stream().map(id -> indexer.delete(SearchDocument.class, id, null).toCompletableFuture()));
        }
        dirty |= !ids.isEmpty();
    }

    /** A default session commits after every document, a hundred times slower; the futures tell the truth in this one too. */
    private SearchSession writing() {
        return mapping.createSessionWithOptions()
                .indexingPlanSynchronizationStrategy(IndexingPlanSynchronizationStrategy.async())
                .build();
    }

    private static void await(Stream<? extends CompletableFuture<?>> work) {
        CompletableFuture.allOf(work.toArray(CompletableFuture[]::new)).join();
    }

    public Position reached() {
        return reached;
    }

    void reached(Position position) {
        reached = position;
    }

    boolean isDirty() {
        return dirty;
    }

    /** @param safe a position this index holds everything up to */
    public void flush(Position safe) {
        CrashPoint.hit("index.beforeCommit");
        scope().workspace().flush();
        CrashPoint.hit("index.afterCommit");
        write(folder.resolve(FORMAT_FILE), FORMAT);
        write(folder.resolve(POSITION), safe.toString());
        dirty = false;
    }

    boolean isOnDisk() {
        return Files.isDirectory(folder);
    }

    long size() {
        try (var session = mapping.createSession()) {
            return session.search(SearchDocument.class).where(f -> f.matchAll()).fetchTotalHitCount();
        }
    }

    @Override
    public void close() {
        mapping.close();
    }

    /** Either the old text or the new one, even if the power fails. */
    static void write(Path file, String text) {
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        try (var channel = FileChannel.open(fresh, CREATE, WRITE, TRUNCATE_EXISTING)) {
            channel.write(StandardCharsets.UTF_8.encode(text));
            channel.force(true);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
