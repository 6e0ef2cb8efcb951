package takebook.search.saved;

import java.io.StringWriter;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import takebook.search.Hit;

/** What a saved search finds, as an Atom feed (RFC 4287): titles, kinds and links, newest first; no prompts, no pictures. */
final class AtomFeed {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newFactory();

    private AtomFeed() {}

    /** @param base the address of this Takebook */
    static String write(SavedSearch search, List<Hit> hits, URI base) {
        var text = new StringWriter();
        try {
            var xml = FACTORY.createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
            element(xml, "title", search.name());
            element(xml, "id", base.resolve(search.url()).toString());
            element(xml, "updated", hits.stream().map(Hit::createdAt).max(Instant::compareTo).orElse(search.changedAt()).toString());
            link(xml, "alternate", base.resolve(search.url()));
            xml.writeStartElement("author");
            element(xml, "name", search.owner());
            xml.writeEndElement();
            for (var hit : hits) {
                entry(xml, hit, base);
            }
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a text of ours is always XML", e);
        }
        return text.toString();
    }

    private static void entry(XMLStreamWriter xml, Hit hit, URI base) throws XMLStreamException {
        xml.writeStartElement("entry");
        element(xml, "title", hit.title());
        element(xml, "id", base.resolve("/node/" + hit.id()).toString());
        element(xml, "updated", hit.createdAt().toString());
        link(xml, "alternate", base.resolve(hit.url()));
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", hit.kind());
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(writable(text));
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, URI address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", address.toString());
    }

    /** XML 1.0 has no place for control characters, whatever a title holds. */
    private static String writable(String text) {
        return text.replaceAll("[^\\x09\\x0A\\x0D\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", " ");
    }
}
