package takebook.media.file;

import com.adobe.internal.xmp.XMPException;
import com.adobe.internal.xmp.XMPMetaFactory;
import com.adobe.internal.xmp.properties.XMPPropertyInfo;
import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What EXIF and XMP blocks say, as short plain text. Written by strangers: shown, never obeyed.
 *
 * <p>Where a picture was taken is not read out; that it was recorded is.
 */
public record EmbeddedFacts(Orientation orientation, Map<String, String> metadata) {

    private static final Logger LOG = Logger.getLogger(EmbeddedFacts.class);
    private static final int LONGEST = 300;
    private static final int MOST = 40;

    private static final Map<Integer, String> CAMERA = Map.of(
            ExifDirectoryBase.TAG_MAKE, "make",
            ExifDirectoryBase.TAG_MODEL, "model",
            ExifDirectoryBase.TAG_SOFTWARE, "software",
            ExifDirectoryBase.TAG_ARTIST, "artist",
            ExifDirectoryBase.TAG_COPYRIGHT, "copyright",
            ExifDirectoryBase.TAG_IMAGE_DESCRIPTION, "description",
            ExifDirectoryBase.TAG_DATETIME, "changed");
    private static final Map<Integer, String> EXPOSURE = Map.of(
            ExifDirectoryBase.TAG_DATETIME_ORIGINAL, "taken",
            ExifDirectoryBase.TAG_LENS_MODEL, "lens",
            ExifDirectoryBase.TAG_EXPOSURE_TIME, "exposure",
            ExifDirectoryBase.TAG_FNUMBER, "aperture",
            ExifDirectoryBase.TAG_ISO_EQUIVALENT, "iso",
            ExifDirectoryBase.TAG_FOCAL_LENGTH, "focal length");

    static EmbeddedFacts none() {
        return new EmbeddedFacts(Orientation.UPRIGHT, Map.of());
    }

    public static EmbeddedFacts read(EmbeddedText text) {
        var metadata = new LinkedHashMap<String, String>();
        var orientation = Orientation.UPRIGHT;
        if (text.exif() != null) {
            orientation = exif(text.exif(), metadata);
        }
        if (text.xmp() != null) {
            xmp(text.xmp(), metadata);
        }
        return new EmbeddedFacts(orientation, metadata);
    }

    private static Orientation exif(byte[] block, Map<String, String> metadata) {
        var read = new Metadata();
        new ExifReader().extract(new ByteArrayReader(block), read);
        var camera = read.getFirstDirectoryOfType(ExifIFD0Directory.class);
        if (camera != null) {
            CAMERA.forEach((tag, name) -> put(metadata, name, camera.getDescription(tag)));
        }
        var exposure = read.getFirstDirectoryOfType(ExifSubIFDDirectory.class);
        if (exposure != null) {
            EXPOSURE.forEach((tag, name) -> put(metadata, name, exposure.getDescription(tag)));
        }
        if (read.getFirstDirectoryOfType(GpsDirectory.class) != null) {
            metadata.put("place", "recorded in the file");
        }
        return orientation(camera);
    }

    private static Orientation orientation(@Nullable Directory camera) {
        if (camera == null || !camera.containsTag(ExifDirectoryBase.TAG_ORIENTATION)) {
            return Orientation.UPRIGHT;
        }
        try {
            int value = camera.getInt(ExifDirectoryBase.TAG_ORIENTATION);
            return value >= 1 && value <= 8 ? new Orientation(value) : Orientation.UPRIGHT;
        } catch (MetadataException _) {
            return Orientation.UPRIGHT;
        }
    }

    /** A packet that declares a document type is an attack on its reader and is left alone; so is any that is not UTF-8. */
    private static void xmp(byte[] block, Map<String, String> metadata) {
        String packet = new String(block, StandardCharsets.UTF_8);
        if (packet.contains("<!") || packet.indexOf('\0') >= 0) {
            LOG.debug("an XMP packet with declarations was left unread");
            return;
        }
        try {
            var properties = XMPMetaFactory.parseFromBuffer(block).iterator();
            while (properties.hasNext() && metadata.size() < MOST) {
                var property = (XMPPropertyInfo) properties.next();
                if (property.getPath() != null && property.getValue() != null) {
                    put(metadata, "xmp " + shortened(property.getPath(), 80), property.getValue());
                }
            }
        } catch (XMPException e) {
            LOG.debugf("an XMP packet could not be read: %s", e.getMessage());
        }
    }

    private static void put(Map<String, String> metadata, String name, @Nullable String value) {
        if (value != null && !value.isBlank() && metadata.size() < MOST) {
            metadata.put(name, shortened(value, LONGEST));
        }
    }

    /** PostgreSQL keeps no NUL in a text, and no sign of control belongs in one that people read. */
    private static String shortened(String text, int longest) {
        String plain = text.replaceAll("\\p{Cntrl}", " ").strip();
        return plain.length() <= longest ? plain : plain.substring(0, longest) + "…";
    }
}
