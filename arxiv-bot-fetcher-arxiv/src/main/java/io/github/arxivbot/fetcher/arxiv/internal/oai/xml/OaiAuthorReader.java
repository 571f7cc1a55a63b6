package io.github.arxivbot.fetcher.arxiv.internal.oai.xml;

import io.github.arxivbot.fetcher.arxiv.internal.authors.AuthorNameCleaner;
import io.github.arxivbot.fetcher.arxiv.internal.authors.AuthorNames;
import io.github.arxivbot.fetcher.arxiv.internal.authors.TexDecoder;
import io.github.arxivbot.fetcher.arxiv.internal.source.TextLimiter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** Reads the element {@code authors}: a text in {@code arXivRaw}, names in parts in the other. */
final class OaiAuthorReader {

  private final OaiXmlReader xml;

  OaiAuthorReader(OaiXmlReader xml) {
    this.xml = xml;
  }

  List<String> read() throws XMLStreamException, OaiException {
    List<String> names = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (String name = xml.childOrText(text); name != null; name = xml.childOrText(text)) {
      if (name.equals("author")) {
        readName().ifPresent(names::add);
      } else {
        xml.skip();
      }
    }
    return names.isEmpty() ? AuthorNames.ofField(text.toString()) : AuthorNames.clean(names);
  }

  private Optional<String> readName() throws XMLStreamException, OaiException {
    List<String> keynames = new ArrayList<>();
    String forenames = "";
    String suffix = "";
    for (String name = xml.child(); name != null; name = xml.child()) {
      String text = TextLimiter.joinLines(xml.text());
      switch (name) {
        case "keyname" -> keynames.add(text);
        case "forenames" -> forenames = text;
        case "suffix" -> suffix = text;
        default -> {}
      }
    }
    String name = (forenames + " " + String.join(" ", keynames) + " " + suffix).strip();
    return Optional.of(name).filter(AuthorNameCleaner::isName).map(TexDecoder::decode);
  }
}
