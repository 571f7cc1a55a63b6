package io.github.arxivbot.fetcher.arxiv;

import io.github.arxivbot.model.Author;
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

  List<Author> read() throws XMLStreamException, OaiException {
    List<Author> authors = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String name = xml.childOrText(line); name != null; name = xml.childOrText(line)) {
      if (name.equals("author")) {
        Author author = author();
        if (author != null) {
          authors.add(author);
        }
      } else {
        xml.skip();
      }
    }
    return authors.isEmpty() ? AuthorNames.ofField(line.toString()) : authors;
  }

  private @Nullable Author author() throws XMLStreamException, OaiException {
    List<String> keynames = new ArrayList<>();
    String forenames = "";
    String suffix = "";
    List<String> affiliations = new ArrayList<>();
    for (String name = xml.child(); name != null; name = xml.child()) {
      String text = OaiPapers.oneLine(xml.text());
      switch (name) {
        case "keyname" -> keynames.add(text);
        case "forenames" -> forenames = text;
        case "suffix" -> suffix = text;
        case "affiliation" -> affiliations.add(text);
        default -> {}
      }
    }
    String name = (forenames + " " + String.join(" ", keynames) + " " + suffix).strip();
    return AuthorNames.isName(name)
        ? new Author(TexText.plain(name), affiliations.stream().map(TexText::plain).toList(), name)
        : null;
  }
}
