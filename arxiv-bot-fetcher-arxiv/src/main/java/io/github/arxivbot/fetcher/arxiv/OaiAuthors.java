package io.github.arxivbot.fetcher.arxiv;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Reads the element {@code authors}: one text in {@code arXivRaw}, parts of names in the other. */
final class OaiAuthors {

  private final OaiXml xml;

  OaiAuthors(OaiXml xml) {
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
    return authors.isEmpty() ? AuthorNames.ofField(line.toString()) : authors;
  }

  private @Nullable String author() throws XMLStreamException, OaiException {
    List<String> keynames = new ArrayList<>();
    String forenames = "";
    String suffix = "";
    for (String name = xml.child(); name != null; name = xml.child()) {
      String text = OaiPapers.oneLine(xml.text());
      switch (name) {
        case "keyname" -> keynames.add(text);
        case "forenames" -> forenames = text;
        case "suffix" -> suffix = text;
        default -> {}
      }
    }
    String name = (forenames + " " + String.join(" ", keynames) + " " + suffix).strip();
    return AuthorNames.isName(name) ? TexText.plain(name) : null;
  }
}
