package takebook.project.shot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import takebook.problem.Violation;
import takebook.problem.Violations;

class ShotListTest {

    @Test
    void one_shot_a_line_with_its_brief_behind_a_colon_or_a_tab() {
        assertThat(read("Sh 010: Mara walks\n\n  Sh 020\r\nSh 030\tthe lamp: lit\n")).extracting(NewShot::name, shot -> shot.brief() == null ? null : shot.brief().strip())
                .containsExactly(tuple("Sh 010", "Mara walks"), tuple("Sh 020", null), tuple("Sh 030", "the lamp: lit"));
    }

    @Test
    void a_table_is_read_by_its_headings() {
        assertThat(read("status;Name;brief\nin review;\"A; B\";\"says \"\"no\"\"\nand goes\"\n;C;\n;;\n"))
                .containsExactly(new NewShot("A; B", "says \"no\"\nand goes", ShotStatus.IN_REVIEW), new NewShot("C", "", null));
    }

    @Test
    void every_row_that_is_wrong_is_named() {
        var violations = new Violations();
        ShotList.read("name,status\nA,nearly\nB,idea\nC,perhaps", violations);

        assertThat(violations.all()).extracting(Violation::message).hasSize(2).allMatch(message -> message.contains("is no status"))
                .anyMatch(message -> message.startsWith("Row 2")).anyMatch(message -> message.startsWith("Row 4"));
    }

    private static List<NewShot> read(String pasted) {
        var violations = new Violations();
        var shots = ShotList.read(pasted, violations);
        assertThat(violations.isEmpty()).isTrue();
        return shots;
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.api.Assertions.tuple(values);
    }
}
