package takebook.web.problem;

/** What HTTP itself refuses, in words. */
record HttpRefusal(String title, String detail) {

    static HttpRefusal of(int status) {
        return switch (status) {
            case 401 -> new HttpRefusal("Log in first", "This needs somebody who is logged in.");
            case 403 -> new HttpRefusal("Not allowed", "Your account may not do this.");
            case 404 -> new HttpRefusal("No such page", "Nothing lives at this address. A link may be old, or a letter missing.");
            case 405 -> new HttpRefusal("Not done this way", "This address does not answer to this method.");
            case 406 -> new HttpRefusal("No such form", "This is not available in the form that was asked for.");
            case 413 -> new HttpRefusal("Larger than the limit", "The body is larger than this installation takes.");
            case 415 -> new HttpRefusal("This kind of content is not taken here", "Send the kind of content the API describes.");
            default -> new HttpRefusal("The request cannot be understood", "Something about the request is not as it should be.");
        };
    }
}
