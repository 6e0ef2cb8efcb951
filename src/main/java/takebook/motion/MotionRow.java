package takebook.motion;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import takebook.media.motion.Direction;
import takebook.media.motion.Shake;
import takebook.media.motion.Speed;

@Entity
@Table(name = "motion")
class MotionRow extends PanacheEntityBase {

    @Id
    long id;
    @Column(name = "asset_id")
    long asset;
    @Nullable String move;
    @Enumerated(EnumType.STRING)
    @Nullable Direction direction;
    @Enumerated(EnumType.STRING)
    @Nullable Speed speed;
    @Enumerated(EnumType.STRING)
    @Nullable Shake shake;
    @Enumerated(EnumType.STRING)
    @Nullable Held held;
    @Enumerated(EnumType.STRING)
    @Nullable ClipSource source;
    boolean proven;
    @Nullable String phrase;
    @Nullable String works;
    @Nullable String quirks;
    @Nullable String notes;
    boolean retired;
    int version;
    @Column(name = "created_at")
    Instant createdAt;
    @Column(name = "created_by")
    String createdBy;
    @Column(name = "updated_at")
    Instant updatedAt;
    @Column(name = "updated_by")
    String updatedBy;

    static Optional<MotionRow> locked(long id) {
        return Optional.ofNullable(getEntityManager().find(MotionRow.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    static Optional<MotionRow> ofAsset(long asset) {
        return find("asset", asset).firstResultOptional();
    }

    static List<MotionRow> ofAssets(Collection<Long> assets) {
        return list("asset in ?1", assets);
    }

    static List<MotionRow> newestFirst() {
        return list("order by id desc");
    }

    /** @param before the id the part before this one ended with; null for the first part */
    static List<MotionRow> before(@Nullable Long before, int limit) {
        return find("id < ?1 order by id desc", before == null ? Long.MAX_VALUE : before).page(0, limit).list();
    }

    static List<MotionRow> all(Collection<Long> ids) {
        return list("id in ?1 order by id", ids);
    }

    static List<Long> idsAfter(long id, int limit) {
        return find("select m.id from MotionRow m where m.id > ?1 order by m.id", id).project(Long.class).page(0, limit).list();
    }

    void take(MotionCheck.Checked checked) {
        move = checked.move();
        direction = checked.direction();
        speed = checked.speed();
        shake = checked.shake();
        held = checked.held();
        source = checked.source();
        proven = checked.proven();
        phrase = checked.phrase();
        works = checked.works();
        quirks = checked.quirks();
        notes = checked.notes();
    }

    Motion toMotion() {
        return new Motion(id, asset, move, direction, speed, shake, held, source, proven, phrase, works, quirks, notes, retired, version,
                createdAt, createdBy, updatedAt, updatedBy);
    }
}
