package takebook.provider;

import java.util.List;

/**
 * What would leave this machine, for people to read before they pay.
 *
 * @param body pretty-printed
 * @param unsupported what the request holds and this provider cannot be told, one sentence each
 */
public record SentAs(String method, String url, String body, List<String> unsupported) {}
