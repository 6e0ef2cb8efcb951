package takebook.search.index;

/**
 * Up to where an index has followed the changes, in commit order.
 *
 * @param xid the transaction of the last change it holds
 * @param seq the number of that change
 */
public record Position(long xid, long seq) implements Comparable<Position> {

    public static final Position START = new Position(0, 0);

    /** Behind everything older transactions changed, before anything this one or a later one did. */
    static Position before(long xid) {
        return new Position(xid - 1, Long.MAX_VALUE);
    }

    static Position parse(String text) {
        var parts = text.strip().split(" ");
        return new Position(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
    }

    @Override
    public String toString() {
        return xid + " " + seq;
    }

    @Override
    public int compareTo(Position other) {
        return xid != other.xid ? Long.compare(xid, other.xid) : Long.compare(seq, other.seq);
    }
}
