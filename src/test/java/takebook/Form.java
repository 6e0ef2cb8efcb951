package takebook;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A form of a page as a browser without JavaScript sends it: every successful control, in the order of the page. */
public final class Form {

    private static final Pattern FORM = Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern CONTROL = Pattern.compile(
            "<input\\b([^>]*)>|<textarea\\b([^>]*)>\\n?(.*?)</textarea>|<select\\b([^>]*)>(.*?)</select>", Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("<option\\b([^>]*)>");

    private record Field(String name, String value) {}

    private final String action;
    private final String html;
    private final List<Field> fields = new ArrayList<>();

    private Form(String action, String html) {
        this.action = action;
        this.html = html;
    }

    /** @param mark something only this form contains */
    public static Form in(String page, String mark) {
        var found = FORM.matcher(page);
        while (found.find()) {
            if (found.group().contains(mark) && attribute(found.group(1), "method").equals("post")) {
                var form = new Form(attribute(found.group(1), "action"), found.group(2));
                form.read();
                return form;
            }
        }
        throw new AssertionError("no form with " + mark + " in:\n" + page);
    }

    private void read() {
        var control = CONTROL.matcher(html);
        while (control.find()) {
            if (control.group(1) != null) {
                input(control.group(1));
            } else if (control.group(2) != null) {
                fields.add(new Field(attribute(control.group(2), "name"), unescaped(control.group(3))));
            } else {
                fields.add(new Field(attribute(control.group(4), "name"), chosen(control.group(5))));
            }
        }
    }

    private void input(String attributes) {
        String type = attribute(attributes, "type");
        boolean button = type.equals("radio") || type.equals("checkbox");
        boolean off = attributes.contains(" disabled") || button && !attributes.contains(" checked");
        if (!off && !attribute(attributes, "name").isEmpty()) {
            fields.add(new Field(attribute(attributes, "name"), attribute(attributes, "value")));
        }
    }

    private static String chosen(String options) {
        var option = OPTION.matcher(options);
        String first = null;
        while (option.find()) {
            if (option.group(1).contains(" selected")) {
                return attribute(option.group(1), "value");
            }
            first = first == null ? attribute(option.group(1), "value") : first;
        }
        return first == null ? "" : first;
    }

    /** Types or chooses: what the field held before is replaced. */
    public Form with(String name, String value) {
        fields.removeIf(field -> field.name().equals(name));
        fields.add(new Field(name, value));
        return this;
    }

    public String value(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).map(Field::value).findFirst().orElse("");
    }

    public List<String> values(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).map(Field::value).toList();
    }

    /** The same fields, sent elsewhere, as a script on the page does. */
    public Form to(String otherAction) {
        var form = new Form(otherAction, html);
        form.fields.addAll(fields);
        return form;
    }

    /** Presses the button {@code name=value}. */
    public Response press(Visitors.LoggedIn visitor, String name, String value) {
        return send(visitor, action, name, value);
    }

    /** Presses the button with this formaction. */
    public Response pressTo(Visitors.LoggedIn visitor, String formAction) {
        if (!html.contains("formaction=\"" + formAction + "\"")) {
            throw new AssertionError("no button leads to " + formAction + " in:\n" + html);
        }
        return send(visitor, formAction, null, null);
    }

    private Response send(Visitors.LoggedIn visitor, String to, String name, String value) {
        // Only the cookie: the CSRF token has to come from the form itself.
        var request = Visitors.nobody().cookie("takebook_session", visitor.cookie())
                .contentType("application/x-www-form-urlencoded; charset=UTF-8");
        for (var field : fields) {
            request.formParam(field.name(), field.value());
        }
        if (name != null) {
            request.formParam(name, value);
        }
        return request.post(to);
    }

    private static String attribute(String attributes, String name) {
        var found = Pattern.compile("(?:^|\\s)" + name + "=\"([^\"]*)\"").matcher(attributes);
        return found.find() ? unescaped(found.group(1)) : "";
    }

    private static String unescaped(String html) {
        return html.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"")
                .replace("&#39;", "'").replace("&amp;", "&");
    }
}
