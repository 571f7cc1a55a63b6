package io.github.arxivbot.fetcher.arxiv.internal.oai.xml;

import io.github.arxivbot.fetcher.arxiv.internal.authors.AuthorNameCleaner;
import io.github.arxivbot.fetcher.arxiv.internal.authors.TexDecoder;
import io.github.arxivbot.fetcher.arxiv.internal.oai.OaiPaperMapper;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Reads the element {@code authors}: one text in {@code arXivRaw}, parts of names in the other. */
final class OaiAuthorReader {

  private final OaiXmlReader xml;

  OaiAuthorReader(OaiXmlReader xml) {
    this.xml = xml;
  }

  List<String> read() throws XMLStreamException, OaiException {
    List<String> authors = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String name = xml.childOrText(line); name != null; name = xml.childOrText(line)) {
      if (name.equals("author")) {
        String author = author();
        if (author != null) {
          authors.add(author);
        }
      } else {
        xml.skip();
      }
    }
    return authors.isEmpty() ? AuthorNameCleaner.ofField(line.toString()) : authors;
  }

  private @Nullable String author() throws XMLStreamException, OaiException {
    List<String> keynames = new ArrayList<>();
    String forenames = "";
    String suffix = "";
    for (String name = xml.child(); name != null; name = xml.child()) {
      String text = OaiPaperMapper.oneLine(xml.text());
      switch (name) {
        case "keyname" -> keynames.add(text);
        case "forenames" -> forenames = text;
        case "suffix" -> suffix = text;
        default -> {}
      }
    }
    String name = (forenames + " " + String.join(" ", keynames) + " " + suffix).strip();
    return AuthorNameCleaner.isName(name) ? TexDecoder.plain(name) : null;
  }
}
