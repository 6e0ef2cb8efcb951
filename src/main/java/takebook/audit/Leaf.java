package takebook.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import takebook.people.actor.Actor;

/** The text of an event as it is hashed: JSON, members in this order, no spaces, the hash of the event before at the end. */
record Leaf(String text, String hash) {

    static final String NOTHING_BEFORE = "0".repeat(64);

    /** Its own mapper, since a setting of the application's would change what old hashes are over. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .build();

    static Leaf of(long seq, Instant at, Actor actor, String action, String subjectKind, @Nullable Long subjectId,
            JsonNode before, JsonNode after, String previousHash) {
        var members = new LinkedHashMap<String, Object>();
        members.put("seq", seq);
        members.put("at", at.toString());
        members.put("actorKind", actor.kind().name());
        members.put("actorId", actor.id());
        members.put("actorName", actor.name());
        members.put("action", action);
        members.put("subjectKind", subjectKind);
        members.put("subjectId", subjectId);
        members.put("before", before);
        members.put("after", after);
        members.put("previous", previousHash);
        // The outer members keep the order above: only what is inside before and after is sorted, in json().
        String text = write(JSON.getNodeFactory().objectNode().setAll(nodes(members)));
        return new Leaf(text, hash(text));
    }

    /** A map as the tree that is hashed and stored: keys sorted, times as text, money as written. */
    static JsonNode json(Map<String, ?> map) {
        return parse(write(map));
    }

    static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + text, e);
        }
    }

    static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON: " + value, e);
        }
    }

    /** RFC 6962, section 2.1: a leaf is hashed behind a zero byte, so that it can never be taken for an inner node. */
    static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((byte) 0);
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, JsonNode> nodes(Map<String, Object> members) {
        var nodes = new LinkedHashMap<String, JsonNode>();
        members.forEach((name, value) -> nodes.put(name, JSON.valueToTree(value)));
        return nodes;
    }
}
