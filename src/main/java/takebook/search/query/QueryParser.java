package takebook.search.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the search grammar. A text and the present moment go in; clauses and errors come out, never an exception: what cannot
 * be understood is named with its position and left out, the rest is answered.
 *
 * <p>Parts stand for "and"; OR binds the two parts beside it, so {@code neon OR fog rain} is rain with either of them; a minus
 * excludes the part it touches.
 */
public final class QueryParser {

    static final int MOST_CHARACTERS = 2000;
    static final int MOST_CLAUSES = 60;
    static final int MOST_NESTING = 10;

    private final String query;
    private final List<Token> tokens;
    private final Conditions conditions;
    private final List<QueryError> errors = new ArrayList<>();
    private final List<QueryPart> parts = new ArrayList<>();
    private @Nullable SortOrder sort;
    private int at;
    private int clauses;
    private boolean full;

    private QueryParser(String query, Instant now) {
        this.query = query;
        this.tokens = Token.of(query);
        this.conditions = new Conditions(now, errors);
    }

    public static ParsedQuery parse(String query, Instant now) {
        if (query.length() > MOST_CHARACTERS) {
            var error = new QueryError(MOST_CHARACTERS, query.length() - MOST_CHARACTERS,
                    "a query has at most %d characters, this one has %d".formatted(MOST_CHARACTERS, query.length()));
            return new ParsedQuery(new Clause.All(List.of()), null, List.of(), List.of(error));
        }
        return new QueryParser(query, now).parse();
    }

    private ParsedQuery parse() {
        var all = sequence(0);
        errors.sort(Comparator.comparingInt(QueryError::position));
        return new ParsedQuery(new Clause.All(all), sort, List.copyOf(parts), List.copyOf(errors));
    }

    private List<Clause> sequence(int depth) {
        var found = new ArrayList<Clause>();
        while (at < tokens.size()) {
            if (tokens.get(at).kind() == Token.Kind.CLOSE) {
                if (depth > 0) {
                    return found;
                }
                error(tokens.get(at++), "this bracket closes nothing");
                continue;
            }
            int first = at;
            alternatives(depth).ifPresent(found::add);
            if (depth == 0) {
                part(first);
            }
        }
        return found;
    }

    private Optional<Clause> alternatives(int depth) {
        var found = new ArrayList<Clause>();
        if (!tokenIs(Token.Kind.OR)) {
            factor(depth).ifPresent(found::add);
        } else if (!hasOperandAfter()) {
            error(tokens.get(at++), "OR needs something on both sides");
            return Optional.empty();
        } else {
            error(tokens.get(at), "OR needs something on both sides");
        }
        while (tokenIs(Token.Kind.OR)) {
            if (!hasOperandAfter()) {
                error(tokens.get(at++), "OR needs something on both sides");
                break;
            }
            at++;
            factor(depth).ifPresent(found::add);
        }
        return switch (found.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(found.getFirst());
            default -> Optional.of(new Clause.Any(found));
        };
    }

    private Optional<Clause> factor(int depth) {
        var token = tokens.get(at++);
        if (token.kind() == Token.Kind.OPEN) {
            return negated(token, group(token, depth));
        }
        if (!token.closed()) {
            error(token, "this quotation mark is never closed");
        }
        if ("sort".equals(token.key())) {
            sort(token, depth);
            return Optional.empty();
        }
        return negated(token, counted(token, conditions.of(token)));
    }

    private Optional<Clause> group(Token open, int depth) {
        if (depth >= MOST_NESTING) {
            error(open, "brackets are nested at most %d deep".formatted(MOST_NESTING));
            skipGroup();
            return Optional.empty();
        }
        var inside = sequence(depth + 1);
        if (at < tokens.size()) {
            at++;
        } else {
            error(open, "this bracket is never closed");
        }
        if (inside.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(inside.size() == 1 ? inside.getFirst() : new Clause.All(inside));
    }

    private void skipGroup() {
        int open = 1;
        while (at < tokens.size() && open > 0) {
            open += switch (tokens.get(at++).kind()) {
                case OPEN -> 1;
                case CLOSE -> -1;
                case OR, TERM -> 0;
            };
        }
    }

    private void sort(Token token, int depth) {
        var order = SortOrder.named(token.text());
        if (order.isEmpty()) {
            error(token, "cannot sort by “%s”; nearest is %s".formatted(token.text(), Nearest.to(token.text(), SortOrder.words())));
            return;
        }
        if (depth > 0 || token.excluded()) {
            error(token, "sort: stands by itself, outside of brackets and without a minus");
            return;
        }
        sort = order.get();
    }

    private Optional<Clause> counted(Token token, Optional<Clause> clause) {
        if (clause.isPresent() && ++clauses > MOST_CLAUSES) {
            if (!full) {
                error(token, "a query has at most %d parts; this one and the rest are left out".formatted(MOST_CLAUSES));
                full = true;
            }
            return Optional.empty();
        }
        return clause;
    }

    private static Optional<Clause> negated(Token token, Optional<Clause> clause) {
        return token.excluded() ? clause.map(Clause.Not::new) : clause;
    }

    /** From the first token to the one just read, with everything between them. */
    private void part(int first) {
        if (at == first) {
            return;
        }
        int from = tokens.get(first).from();
        int to = tokens.get(at - 1).to();
        String without = (query.substring(0, from).stripTrailing() + " " + query.substring(to).stripLeading()).strip();
        parts.add(new QueryPart(query.substring(from, to), without));
    }

    private boolean tokenIs(Token.Kind kind) {
        return at < tokens.size() && tokens.get(at).kind() == kind;
    }

    private boolean hasOperandAfter() {
        return at + 1 < tokens.size() && switch (tokens.get(at + 1).kind()) {
            case OPEN, TERM -> true;
            case CLOSE, OR -> false;
        };
    }

    private void error(Token token, String message) {
        errors.add(new QueryError(token.from(), token.to() - token.from(), message));
    }
}
