package takebook.project;

import java.time.Instant;

/** @param name as it was typed; no other project has it, in whatever case */
public record Project(long id, String name, Instant createdAt, String createdBy) {}
