package takebook.asset.likeness;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import takebook.Sql;
import takebook.media.measure.Fingerprint;
import takebook.media.measure.Print;

/** Prints and small pictures, and the look-up of close ones: multi-index hashing (after Norouzi, Punjani and Fleet, CVPR 2012). */
@ApplicationScoped
class PrintTable {

    /** Of 64: more different bits than this are another picture. */
    static final int MOST_BITS = 10;
    static final int FRAME = -1;
    /** Frames have no second look, so both of their hashes must be close: of gradients, one alone is as good as noise. */
    private static final int MOST_BITS_OF_FRAMES = 12;

    /** The pieces of each asked hash with each of 17 masks, one look-up for each of the four bands. */
    private static final String CLOSE = """
            with asked as (
                select part, half_second, phash, dhash from asset_print where asset_id = ? and %1$s
            ), masks (mask) as (
                select 0 union all select 1 << bit from generate_series(0, 15) bit
            ), close as (
                select p.asset_id, p.part, p.half_second, p.phash, p.dhash,
                       asked.part as asked_part, asked.half_second as asked_half, asked.phash as hash, asked.dhash as asked_dhash
                  from asked cross join masks join asset_print p on p.band_0 = (((asked.phash >> 48) & 65535)::int # mask) and %2$s
                union all
                select p.asset_id, p.part, p.half_second, p.phash, p.dhash, asked.part, asked.half_second, asked.phash, asked.dhash
                  from asked cross join masks join asset_print p on p.band_1 = (((asked.phash >> 32) & 65535)::int # mask) and %2$s
                union all
                select p.asset_id, p.part, p.half_second, p.phash, p.dhash, asked.part, asked.half_second, asked.phash, asked.dhash
                  from asked cross join masks join asset_print p on p.band_2 = (((asked.phash >> 16) & 65535)::int # mask) and %2$s
                union all
                select p.asset_id, p.part, p.half_second, p.phash, p.dhash, asked.part, asked.half_second, asked.phash, asked.dhash
                  from asked cross join masks join asset_print p on p.band_3 = ((asked.phash & 65535)::int # mask) and %2$s
            )
            """;

    private final AgroalDataSource database;

    PrintTable(AgroalDataSource database) {
        this.database = database;
    }

    void keep(long asset, Fingerprint fingerprint) {
        Sql.on(database, "delete from asset_print where asset_id = ?", asset).update();
        Sql.on(database, "delete from asset_thumbnail where asset_id = ?", asset).update();
        boolean still = fingerprint.thumbnail().length > 0;
        if (!fingerprint.prints().isEmpty()) {
            insert(asset, fingerprint.prints(), still);
        }
        if (still) {
            Sql.on(database, "insert into asset_thumbnail (asset_id, pixels) values (?, ?)", asset, fingerprint.thumbnail()).update();
        }
    }

    private void insert(long asset, List<Print> prints, boolean still) {
        Sql.on(database, """
                insert into asset_print (asset_id, part, half_second, phash, dhash)
                select ?, part, half_second, phash, dhash
                  from unnest(?, ?, ?, ?) as print (part, half_second, phash, dhash)
                """, asset,
                prints.stream().map(print -> still ? (long) print.part() : (long) FRAME).toList(),
                prints.stream().map(print -> (long) print.halfSecond()).toList(),
                prints.stream().map(Print::phash).toList(),
                prints.stream().map(Print::dhash).toList()).update();
    }

    /** Stills of which this one looks like a part, and stills that look like a part of this one; each at its closest part. */
    List<Candidate> closeStills(long asset) {
        var close = Sql.on(database, (CLOSE + """
                select distinct on (asset_id) asset_id, part from close
                 where asset_id <> ? and bit_count((phash # hash)::bit(64)) <= ?
                 order by asset_id, bit_count((phash # hash)::bit(64))
                """).formatted("part = 0", "p.part >= 0"), asset, asset, MOST_BITS)
                .rows(row -> new Candidate(row.getLong(1), row.getInt(2), false));
        var parts = Sql.on(database, (CLOSE + """
                select distinct on (asset_id) asset_id, asked_part from close
                 where asset_id <> ? and bit_count((phash # hash)::bit(64)) <= ?
                 order by asset_id, bit_count((phash # hash)::bit(64))
                """).formatted("part > 0", "p.part = 0"), asset, asset, MOST_BITS)
                .rows(row -> new Candidate(row.getLong(1), row.getInt(2), true));
        return java.util.stream.Stream.concat(close.stream(), parts.stream()).toList();
    }

    List<FrameMatch> closeFrames(long asset) {
        return Sql.on(database, (CLOSE + """
                select distinct asset_id, asked_half, half_second from close
                 where asset_id <> ? and bit_count((phash # hash)::bit(64)) <= ? and bit_count((dhash # asked_dhash)::bit(64)) <= ?
                """).formatted("part = -1", "p.part = -1"), asset, asset, MOST_BITS, MOST_BITS_OF_FRAMES)
                .rows(row -> new FrameMatch(row.getLong(1), row.getInt(2), row.getInt(3)));
    }

    /** How many frames of each clip have a print. */
    Map<Long, Integer> frames(Collection<Long> clips) {
        var frames = new HashMap<Long, Integer>();
        Sql.on(database, "select asset_id, count(*) from asset_print where asset_id = any(?) and part = -1 group by asset_id", clips)
                .rows(row -> frames.put(row.getLong(1), row.getInt(2)));
        return frames;
    }

    Map<Long, byte[]> thumbnails(Collection<Long> stills) {
        var thumbnails = new HashMap<Long, byte[]>();
        Sql.on(database, "select asset_id, pixels from asset_thumbnail where asset_id = any(?)", stills)
                .rows(row -> thumbnails.put(row.getLong(1), row.getBytes(2)));
        return thumbnails;
    }
}
