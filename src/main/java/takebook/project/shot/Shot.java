package takebook.project.shot;

import java.time.Instant;

/**
 * A place in a project that holds takes.
 *
 * @param position in the order of the story, from 0; gaps mean nothing
 * @param name no other shot of the project has it, in whatever case
 * @param brief what is wanted, in the words a draft begins with; may be empty
 * @param version counts changes of name, brief and status
 */
public record Shot(
        long id, long project, int position, String name, String brief, ShotStatus status, int version, Instant createdAt, String createdBy) {

    public String url() {
        return "/projects/%d/shots/%d".formatted(project, id);
    }
}
