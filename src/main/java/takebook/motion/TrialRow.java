package takebook.motion;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

@Entity
@Immutable
@Table(name = "motion_test")
class TrialRow extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    long id;
    @Column(name = "motion_id")
    long motion;
    @Enumerated(EnumType.STRING)
    Trial.Result result;
    @Column(name = "tried_on")
    @Nullable String triedOn;
    @Column(name = "take_id")
    @Nullable Long take;
    @Nullable String quirk;
    @Column(name = "created_at")
    Instant createdAt;
    @Column(name = "created_by")
    String createdBy;

    static List<TrialRow> of(Collection<Long> motions) {
        return list("motion in ?1 order by id desc", motions);
    }

    Trial toTrial() {
        return new Trial(id, motion, result, triedOn, take, quirk, createdAt, createdBy);
    }
}
