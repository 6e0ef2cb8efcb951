package takebook.web;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The icons of all pages as one SVG sprite, cut out of the Lucide webjar when the application starts.
 *
 * <p>The address carries a checksum of the content: browsers keep the sprite for ever, and never an old one.
 */
@Startup
@Named("icons")
@ApplicationScoped
public class Icons {

    private static final Set<String> NAMES = new TreeSet<>(Arrays.asList("""
            activity archive arrow-down arrow-left arrow-right arrow-up badge-check ban book-open box boxes camera check
            chevron-down chevron-left chevron-right chevron-up circle-alert circle-check circle-dashed circle-dot circle-help
            circle-pause circle-play circle-x clapperboard clock cog coins copy crop database download ellipsis
            external-link eye file file-image file-text file-video film filter fingerprint flag folder folder-plus frame git-branch
            git-fork hard-drive hash history hourglass house image image-plus images info key key-round keyboard layers layout-grid
            link list list-checks list-video loader loader-circle lock log-in log-out maximize menu minus monitor moon move-3d move-right network
            package panel-left pause pencil play plus receipt refresh-cw repeat rewind rotate-ccw route save scan scissors
            scroll-text search send settings shapes shield shield-alert shield-check skip-back skip-forward sliders-horizontal sparkles split
            square star step-back step-forward sun table tag tags text-quote timer trash-2 triangle-alert undo-2 unlink
            upload user user-plus users video volume-2 volume-x wallet wand-sparkles waypoints workflow wrench x zoom-in zoom-out
            """.trim().split("\\s+")));

    private static final String WEBJAR = "META-INF/resources/webjars/lucide-static/%s/icons/%s.svg";
    private static final String VERSION = "META-INF/maven/org.webjars.npm/lucide-static/pom.properties";
    private static final Pattern DRAWING = Pattern.compile("<svg[^>]*>(.*)</svg>", Pattern.DOTALL);

    private final String sprite;
    private final String checksum;

    Icons() {
        String version = version();
        var drawn = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\">\n");
        for (String name : NAMES) {
            drawn.append("<symbol id=\"").append(name).append("\" viewBox=\"0 0 24 24\">")
                    .append(drawing(WEBJAR.formatted(version, name)))
                    .append("</symbol>\n");
        }
        this.sprite = drawn.append("</svg>\n").toString();
        this.checksum = HexFormat.of().toHexDigits(sprite.hashCode());
    }

    /** Address of one icon, for {@code <use href>}. An icon that is not in the sprite is a mistake in a template, not an empty box. */
    public String href(String name) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException("no icon is called " + name + "; add it to the list in " + Icons.class.getName());
        }
        return "/icons/" + checksum + ".svg#" + name;
    }

    String sprite() {
        return sprite;
    }

    private static String version() {
        try (InputStream in = open(VERSION)) {
            var properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String drawing(String resource) {
        try (InputStream in = open(resource)) {
            Matcher drawing = DRAWING.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            if (!drawing.find()) {
                throw new IllegalStateException(resource + " is not the SVG it is expected to be");
            }
            return drawing.group(1).replaceAll("\\s+", " ").strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String resource) throws IOException {
        InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource);
        if (in == null) {
            throw new IOException(resource + " is not on the class path");
        }
        return in;
    }
}
