package takebook.people;

/** The names of {@link Role} as constants, for {@code @RolesAllowed}. */
public final class Roles {

    public static final String VIEWER = "VIEWER";
    public static final String CURATOR = "CURATOR";
    public static final String PRODUCER = "PRODUCER";
    public static final String APPROVER = "APPROVER";
    public static final String AUDITOR = "AUDITOR";
    public static final String ADMIN = "ADMIN";

    private Roles() {}
}
