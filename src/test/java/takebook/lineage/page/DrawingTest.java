package takebook.lineage.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import takebook.lineage.Edge;
import takebook.lineage.Node;
import takebook.lineage.NodeKind;
import takebook.lineage.Relation;

class DrawingTest {

    @Test
    void causes_stand_left_of_effects_and_no_two_boxes_overlap() {
        new Draughtsman();
        var drawing = Draughtsman.layOut(Grouping.of(family(40, 7), true));

        assertThat(drawing.boxes()).hasSize(40);
        for (var one : drawing.boxes()) {
            assertThat(one.x()).isBetween(0, drawing.width() - Drawing.BOX_WIDTH);
            assertThat(one.y()).isBetween(0, drawing.height() - Drawing.BOX_HEIGHT);
            for (var other : drawing.boxes()) {
                boolean apart = Math.abs(one.x() - other.x()) >= Drawing.BOX_WIDTH || Math.abs(one.y() - other.y()) >= Drawing.BOX_HEIGHT;
                assertThat(one == other || apart).isTrue();
            }
        }
    }

    @Test
    void the_same_graph_gives_the_same_picture() {
        new Draughtsman();

        assertThat(Draughtsman.layOut(Grouping.of(family(60, 3), true))).isEqualTo(Draughtsman.layOut(Grouping.of(family(60, 3), true)));
    }

    @Test
    void a_graph_of_any_size_becomes_at_most_sixty_boxes() {
        for (int size : List.of(5, 61, 250, 1000)) {
            var grouped = Grouping.of(family(size, size), false);
            int shown = grouped.cards().stream().mapToInt(card -> card.members().size()).sum();
            assertThat(grouped.cards()).as("of " + size).hasSizeLessThanOrEqualTo(Math.min(size, Grouping.MOST_CARDS));
            assertThat(shown).isEqualTo(size);
        }
    }

    @Test
    void long_titles_are_cut_to_three_lines() {
        var node = new Node(1, NodeKind.GENERATION, "", null, 0, false, Instant.EPOCH);
        var card = new Card("n1", List.of(new Relative(node, "a very long title that never wants to end and goes on and on and on for ever", null)), true);

        assertThat(new Drawing.Box(card, 0, 0).lines()).hasSize(3).allMatch(line -> line.length() <= 22).last().asString().endsWith("…");
    }

    /** A focus with random descendants, each hanging on one or two older things. */
    private static Family family(int size, long seed) {
        var random = new Random(seed);
        var relatives = new ArrayList<Relative>();
        var ties = new ArrayList<Tie>();
        var distances = new int[size];
        for (int i = 0; i < size; i++) {
            if (i > 0) {
                int parent = random.nextInt(Math.min(i, 20));
                distances[i] = distances[parent] + 1;
                ties.add(new Tie(new Edge(i + 1, parent + 1, Relation.USED, "image", 0, "{}"), "image_" + i));
            }
            relatives.add(new Relative(new Node(i + 1, NodeKind.ASSET, "Thing " + i, null, distances[i], false, Instant.EPOCH), "Thing " + i, null));
        }
        relatives.sort(java.util.Comparator.comparingInt(relative -> relative.node().distance()));
        return new Family(relatives, ties);
    }
}
