package takebook.asset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import takebook.asset.edit.AssetEdit;
import takebook.asset.edit.EditCheck;
import takebook.asset.edit.NewAsset;
import takebook.asset.edit.NewTake;
import takebook.asset.fix.Fix;
import takebook.asset.list.AssetFilter;
import takebook.asset.list.AssetQueries;
import takebook.asset.rendition.Rendition;
import takebook.asset.rendition.RenditionKind;
import takebook.asset.rights.Rights;
import takebook.asset.rights.UsageRights;
import takebook.audit.Audit;
import takebook.media.motion.frame.GreyFrames;
import takebook.problem.Problem;
import takebook.project.Projects;
import takebook.search.Search;
import takebook.storage.Incoming;
import takebook.storage.LocalFile;
import takebook.storage.Sha256;
import takebook.storage.StoredObjects;

/**
 * The library of stored files. Assets are added, never changed: only what people say about them is.
 *
 * <p>What adds an asset returns after its bytes are durable and its row is committed, and may be called again after any
 * interruption: the second call finds what the first one left. None of these methods may be called inside a transaction,
 * except those that only read.
 */
@ApplicationScoped
public class Assets {

    private final StoredObjects storage;
    private final Intake intake;
    private final Cutting cutting;
    private final AssetQueries queries;
    private final AssetReading reading;
    private final Rights rights;
    private final Audit audit;
    private final Search search;
    private final UploadConfig config;
    private final Projects projects;

    Assets(
            StoredObjects storage,
            Intake intake,
            Cutting cutting,
            AssetQueries queries,
            AssetReading reading,
            Rights rights,
            Audit audit,
            Search search,
            UploadConfig config,
            Projects projects) {
        this.storage = storage;
        this.intake = intake;
        this.cutting = cutting;
        this.queries = queries;
        this.reading = reading;
        this.rights = rights;
        this.audit = audit;
        this.search = search;
        this.config = config;
        this.projects = projects;
    }

    /** Streams a file in; a body longer than {@code takebook.upload.most-bytes} is {@link Problem#TOO_LARGE} and leaves nothing. */
    public UploadResult upload(InputStream body, NewAsset details) {
        try (var incoming = storage.receive(body, config.mostBytes().asLongValue())) {
            return takeIn(incoming, details);
        }
    }

    /** A file that arrived already. The caller closes it, whatever comes of it. */
    public UploadResult takeIn(Incoming incoming, NewAsset details) {
        return intake.upload(incoming, details);
    }

    /** The clip a generation made; the same bytes for the same generation are the same take. The caller closes the file. */
    public Asset addTake(Incoming incoming, NewTake take) {
        return intake.collect(incoming, take);
    }

    /** One picture out of a clip, as an asset of its own; asking again answers with the same one. Frames count from 0. */
    public Asset frame(long id, int frame) {
        return cutting.frame(require(id), frame);
    }

    /** A part of a clip, exact to the frame, as an asset of its own; asking again answers with the same one. Seconds. */
    public Asset trim(long id, BigDecimal from, BigDecimal to) {
        return cutting.trim(require(id), from, to);
    }

    /** A clip decoded small and grey, for measuring its movement; see {@link takebook.media.Media#greyFrames}. */
    public Optional<GreyFrames> greyFrames(long id) {
        return cutting.greyFrames(require(id));
    }

    /** The same picture or clip in a form that fits a provider, as an asset of its own; asking again answers with the same one. */
    public Asset fixed(long id, Fix fix) {
        return cutting.fixed(require(id), fix);
    }

    @Transactional
    public Asset require(long id) {
        return find(id).orElseThrow(() -> Problem.NOT_FOUND.because("There is no asset " + id));
    }

    @Transactional
    public Optional<Asset> find(long id) {
        return AssetRow.<AssetRow>findByIdOptional(id).map(reading::of);
    }

    /** Those of them that exist, in the order asked for. */
    @Transactional
    public List<Asset> all(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, Asset> found = reading.of(AssetRow.all(ids)).stream().collect(Collectors.toMap(Asset::id, Function.identity()));
        return ids.stream().distinct().filter(found::containsKey).map(found::get).toList();
    }

    @Transactional
    public Optional<Asset> holding(Sha256 sha256) {
        return AssetRow.holding(sha256).map(reading::of);
    }

    /** Newest first, from {@code after} on, which is the {@code next} of the page before; null for the first page. */
    @Transactional
    public AssetPage page(AssetFilter filter, @Nullable Long after, int limit) {
        var ids = queries.newest(filter, after, limit + 1);
        boolean more = ids.size() > limit;
        var shown = more ? ids.subList(0, limit) : ids;
        return new AssetPage(all(shown), more ? shown.getLast() : null);
    }

    /** By asset, the asset it was cut out of as a frame or a trim; others are left out. */
    @Transactional
    public Map<Long, Long> sourcesOf(Collection<Long> ids) {
        return ids.isEmpty() ? Map.of() : AssetRow.all(ids).stream()
                .filter(row -> row.derivedFrom != null)
                .collect(Collectors.toMap(row -> row.id, row -> row.derivedFrom));
    }

    /** By their numbers, from the one after {@code id} on. */
    @Transactional
    public List<Long> idsAfter(long id, int limit) {
        return AssetRow.idsAfter(id, limit);
    }

    /** Oldest first. */
    @Transactional
    public List<Asset> takesOf(long generation) {
        return reading.of(AssetRow.takesOf(generation));
    }

    /** Nothing while it is being made, and for what is only kept. */
    @Transactional
    public Optional<Rendition> rendition(long id, RenditionKind kind) {
        return RenditionRow.of(id, kind).map(RenditionRow::toRendition);
    }

    /** The bytes as a file of this machine, read only, until closed. */
    public LocalFile local(long id) {
        return storage.local(require(id).sha256());
    }

    /** @param version the one the change was made to; when another is stored now, {@link Problem#CONFLICT} names both */
    @Transactional
    public Asset change(long id, int version, AssetEdit edit) {
        var row = AssetRow.forUpdate(id).orElseThrow(() -> Problem.NOT_FOUND.because("There is no asset " + id));
        var violations = new ArrayList<>(EditCheck.violations(edit, row.role));
        violations.addAll(projects.check(edit.project()));
        if (!violations.isEmpty()) {
            throw Problem.INVALID.because(violations);
        }
        var before = reading.of(row);
        if (row.version != version) {
            throw Problem.CONFLICT.because(EditCheck.differences(version, edit, before.version(), before.edit()));
        }

        row.title = edit.title();
        row.role = edit.role();
        row.tags = new ArrayList<>(edit.tags());
        row.notes = edit.notes();
        row.project = edit.project();
        row.version++;
        audit.record("asset.changed", "asset", id, EditCheck.members(before.edit()), EditCheck.members(edit));
        search.changed(id);
        return reading.of(row);
    }

    /** The same, with a new statement about its rights; both or neither. */
    @Transactional
    public Asset change(long id, int version, AssetEdit edit, UsageRights stated) {
        change(id, version, edit);
        AssetRow.flush();
        rights.set(List.of(id), stated);
        AssetRow.getEntityManager().clear();
        return require(id);
    }
}
