package takebook.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import takebook.TakebookTest;
import takebook.problem.ProblemException;
import takebook.problem.Violation;

@TakebookTest
class ProjectsTest {

    @Inject
    Projects projects;

    @Test
    void a_name_belongs_to_one_project_in_whatever_case() {
        String name = "Harbour " + System.nanoTime();
        var project = projects.create("  " + name + " ");

        assertThat(projects.require(project.id()).name()).isEqualTo(name);
        assertThatThrownBy(() -> projects.create(name.toUpperCase()))
                .isInstanceOfSatisfying(ProblemException.class,
                        refused -> assertThat(refused.violations()).extracting(Violation::field).containsExactly("name"));
    }

    @Test
    void the_same_name_asked_for_by_many_at_once_makes_one_project() throws Exception {
        String name = "Pier " + System.nanoTime();

        var tries = new ArrayList<Callable<Project>>();
        for (int i = 0; i < 6; i++) {
            tries.add(() -> projects.create(name));
        }
        int made = 0;
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var one : people.invokeAll(tries)) {
                try {
                    one.get();
                    made++;
                } catch (ExecutionException refused) {
                    assertThat(refused).hasCauseInstanceOf(ProblemException.class);
                }
            }
        }
        assertThat(made).isEqualTo(1);
        assertThat(projects.all()).filteredOn(project -> project.name().equals(name)).hasSize(1);
    }
}
