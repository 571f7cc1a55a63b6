package io.github.arxivbot.fetcher.arxiv.internal.oai.xml;

import io.github.arxivbot.fetcher.arxiv.internal.authors.AuthorNameCleaner;
import io.github.arxivbot.fetcher.arxiv.internal.authors.AuthorNames;
import io.github.arxivbot.fetcher.arxiv.internal.authors.AuthorTexDecoder;
import io.github.arxivbot.fetcher.arxiv.internal.source.TextLimiter;
import io.github.arxivbot.internal.text.SafeText;
import io.github.arxivbot.model.ArxivId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Reads the element {@code record}. */
final class OaiRecordReader {

  private static final Set<String> FIELDS =
      Set.of(
          "title",
          "categories",
          "comments",
          "journal-ref",
          "doi",
          "license",
          "abstract",
          "created",
          "updated");
  private static final int MAX_VERSIONS = 9999;

  /** The type of a version whose source arXiv ignores. */
  private static final String WITHDRAWN = "I";

  private final OaiXmlReader xml;
  private String identifier = "";
  private @Nullable LocalDate datestamp;
  private Map<String, String> fields = new HashMap<>();
  private List<String> authors = new ArrayList<>();
  private List<OaiRecord.Version> versions = new ArrayList<>();

  OaiRecordReader(OaiXmlReader xml) {
    this.xml = xml;
  }

  /** A record, a deleted record, or a record with a problem. */
  record Result(
      @Nullable OaiRecord record,
      boolean deleted,
      @Nullable LocalDate datestamp,
      @Nullable String problem) {}

  /** Reads the record that was just entered, and leaves it. */
  Result read() throws XMLStreamException, OaiException {
    identifier = "";
    datestamp = null;
    fields = new HashMap<>();
    authors = new ArrayList<>();
    versions = new ArrayList<>();
    boolean deleted = false;
    for (String name = xml.child(); name != null; name = xml.child()) {
      switch (name) {
        case "header" -> {
          deleted = "deleted".equals(xml.attribute("status"));
          readHeader();
        }
        case "metadata" -> readMetadata();
        default -> xml.skip();
      }
    }
    return deleted ? new Result(null, true, datestamp, null) : result();
  }

  private Result result() {
    LocalDate day = datestamp;
    Optional<ArxivId> id = ArxivId.find(identifier);
    if (id.isEmpty() || day == null) {
      String expected =
          id.isEmpty()
              ? "an identifier such as oai:arXiv.org:2602.09578"
              : "a datestamp such as 2026-02-11";
      String problem =
          "the record " + SafeText.quote(identifier) + " is left out: expected " + expected;
      return new Result(null, false, day, problem);
    }
    versions.sort(Comparator.comparingInt(OaiRecord.Version::number));
    OaiRecord record =
        new OaiRecord(
            id.get().withoutVersion(),
            day,
            fields,
            authors,
            versions,
            OaiDateParser.startOfDay(fields.get("created")),
            OaiDateParser.startOfDay(fields.get("updated")));
    return new Result(record, false, day, null);
  }

  private void readHeader() throws XMLStreamException, OaiException {
    for (String name = xml.child(); name != null; name = xml.child()) {
      switch (name) {
        case "identifier" -> identifier = xml.text().strip();
        case "datestamp" -> datestamp = OaiDateParser.day(xml.text());
        default -> xml.skip();
      }
    }
  }

  private void readMetadata() throws XMLStreamException, OaiException {
    for (String name = xml.child(); name != null; name = xml.child()) {
      if (!name.equals("arXivRaw") && !name.equals("arXiv")) {
        throw OaiException.of(
            "expected records in the format arXivRaw or arXiv, found the element "
                + SafeText.quote(name),
            false,
            null);
      }
      readPaper();
    }
  }

  private void readPaper() throws XMLStreamException, OaiException {
    for (String name = xml.child(); name != null; name = xml.child()) {
      if (name.equals("authors")) {
        authors = readAuthors();
      } else if (name.equals("version")) {
        readVersion();
      } else if (FIELDS.contains(name)) {
        fields.put(name, xml.text());
      } else {
        xml.skip();
      }
    }
  }

  /** Reads a text in {@code arXivRaw}, names in parts in {@code arXiv}. */
  private List<String> readAuthors() throws XMLStreamException, OaiException {
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
    return Optional.of(name).filter(AuthorNameCleaner::isName).map(AuthorTexDecoder::decode);
  }

  private void readVersion() throws XMLStreamException, OaiException {
    String number = String.valueOf(xml.attribute("version"));
    Instant submitted = null;
    boolean isWithdrawn = false;
    for (String name = xml.child(); name != null; name = xml.child()) {
      if (name.equals("date")) {
        submitted = OaiDateParser.time(xml.text());
      } else if (name.equals("source_type")) {
        isWithdrawn = xml.text().strip().equals(WITHDRAWN);
      } else {
        xml.skip();
      }
    }
    if (submitted != null && number.matches("v[1-9]\\d{0,3}") && versions.size() < MAX_VERSIONS) {
      versions.add(
          new OaiRecord.Version(Integer.parseInt(number.substring(1)), submitted, isWithdrawn));
    }
  }
}
