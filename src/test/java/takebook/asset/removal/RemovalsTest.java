package takebook.asset.removal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import takebook.Samples;
import takebook.Sql;
import takebook.TakebookTest;
import takebook.problem.ProblemException;
import takebook.storage.Incoming;
import takebook.storage.Sha256;
import takebook.storage.StoredObjects;

/** Bytes going while the same bytes come, every order in which the steps of both can meet. */
@TakebookTest
class RemovalsTest {

    @Inject
    Removals removals;
    @Inject
    StoredObjects storage;
    @Inject
    AgroalDataSource database;

    @Test
    void bytes_stored_before_they_were_removed_and_named_after_it_are_refused() {
        var kept = removals.keep(incoming("a"));
        long removal = planned(kept.object().sha256());
        removals.remove(removals.begin(removal).orElseThrow());
        removals.ended(removal);

        assertThatThrownBy(() -> confirm(kept)).isInstanceOf(ProblemException.class).hasMessageContaining("Send them again");
        assertThat(storage.has(confirm(removals.keep(incoming("a"))).sha256())).isTrue();
    }

    @Test
    void bytes_named_before_removing_began_stay() {
        var kept = removals.keep(incoming("b"));
        long removal = planned(kept.object().sha256());
        QuarkusTransaction.requiringNew().run(() -> {
            removals.confirm(kept);
            document(kept.object().sha256());
        });

        assertThat(removals.begin(removal)).isEmpty();
        assertThat(storage.has(kept.object().sha256())).isTrue();
    }

    @Test
    void while_they_are_being_removed_nobody_stores_the_same() {
        var kept = removals.keep(incoming("c"));
        long removal = planned(kept.object().sha256());
        var begun = removals.begin(removal).orElseThrow();

        try (var again = incoming("c")) {
            assertThatThrownBy(() -> removals.keep(again)).isInstanceOf(ProblemException.class).hasMessageContaining("being removed right now");
        }
        // Killed here, the step runs once more and gets to its end.
        assertThat(removals.begin(removal)).contains(begun);
        removals.remove(begun);
        removals.remove(begun);
        removals.ended(removal);

        assertThat(removals.begin(removal)).isEmpty();
        assertThat(storage.has(begun)).isFalse();
    }

    private takebook.storage.StoredObject confirm(Kept kept) {
        return QuarkusTransaction.requiringNew().call(() -> removals.confirm(kept));
    }

    private long planned(Sha256 sha256) {
        QuarkusTransaction.requiringNew().run(() -> removals.plan(List.of(sha256)));
        return Sql.on(database, "select id from asset_removal where sha256 = ?", sha256.hex()).row(row -> row.getLong("id"));
    }

    private void document(Sha256 sha256) {
        Sql.on(database, """
                insert into asset_rights_document (sha256, bytes, file_name, media_type, kept_at, kept_by)
                values (?, 1, 'release.pdf', 'application/pdf', now(), 'test')
                """, sha256.hex()).update();
    }

    private final long seed = Samples.newSeed();

    private Incoming incoming(String what) {
        return storage.receive(new ByteArrayInputStream((what + seed).getBytes(StandardCharsets.UTF_8)), 100);
    }
}
