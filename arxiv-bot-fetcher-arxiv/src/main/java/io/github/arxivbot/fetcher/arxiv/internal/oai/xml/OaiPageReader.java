package io.github.arxivbot.fetcher.arxiv.internal.oai.xml;

import io.github.arxivbot.fetcher.arxiv.internal.xml.RepairedXml;
import io.github.arxivbot.fetcher.arxiv.internal.xml.XmlRepair;
import io.github.arxivbot.fetcher.arxiv.internal.xml.XmlSource;
import io.github.arxivbot.spi.http.HttpReply;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Reads one answer of an OAI-PMH server. */
public final class OaiPageReader {

  /** arXiv sends at most some thousands. */
  private static final int MAX_RECORDS = 20_000;

  private static final int MAX_TOKEN = 4_000; // it becomes part of an address

  private final OaiXmlReader xml;
  private final OaiRecordReader recordReader;
  private final List<OaiRecord> records = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();
  private int deleted;
  private @Nullable ResumptionToken token;
  private @Nullable LocalDate newest;

  private OaiPageReader(OaiXmlReader xml) {
    this.xml = xml;
    this.recordReader = new OaiRecordReader(xml);
  }

  /**
   * Reads a page. One that is cut off is rejected as a whole; of one with broken XML, the records
   * that can be repaired are read.
   */
  public static OaiPage read(HttpReply reply) throws OaiException {
    boolean misdeclared = XmlSource.isMisdeclared(reply);
    Optional<RepairedXml> repaired = misdeclared ? XmlRepair.repair(reply) : Optional.empty();
    if (repaired.isPresent()) {
      return read(repaired.get());
    }
    try {
      return parse(reply);
    } catch (XMLStreamException e) {
      repaired = misdeclared ? Optional.empty() : XmlRepair.repair(reply);
      if (repaired.isEmpty()) {
        throw OaiException.notParsed(reply, e);
      }
      return read(repaired.get());
    }
  }

  private static OaiPage read(RepairedXml repaired) throws OaiException {
    try {
      return parse(repaired.reply()).withProblems(repaired.problems());
    } catch (XMLStreamException e) {
      throw OaiException.notParsed(repaired.reply(), e);
    }
  }

  private static OaiPage parse(HttpReply reply) throws XMLStreamException, OaiException {
    return new OaiPageReader(OaiXmlReader.open(reply.body())).read();
  }

  private OaiPage read() throws XMLStreamException, OaiException {
    String root = String.valueOf(xml.child());
    switch (root) {
      case "OAI-PMH" -> readAnswer();
      case "record" -> readRecord();
      default -> throw OaiException.otherRoot(root);
    }
    while (xml.child() != null) { // the rest must be well-formed too
      xml.skip();
    }
    return new OaiPage(List.copyOf(records), deleted, token, newest, List.copyOf(problems));
  }

  private void readAnswer() throws XMLStreamException, OaiException {
    boolean answered = false;
    for (String name = xml.child(); name != null; name = xml.child()) {
      switch (name) {
        case "error" -> {
          readError();
          answered = true;
        }
        case "ListRecords", "GetRecord" -> {
          readList();
          answered = true;
        }
        default -> xml.skip();
      }
    }
    if (!answered) {
      throw OaiException.unexpected(
          "one with neither records nor an error; check base_url", false, null);
    }
  }

  private void readError() throws XMLStreamException, OaiException {
    String stated = xml.attribute("code");
    String code = stated == null ? "without a code" : stated;
    String text = xml.text();
    if (!code.equals("noRecordsMatch")) { // that means an empty page
      throw OaiException.stated(code, text);
    }
  }

  private void readList() throws XMLStreamException, OaiException {
    for (String name = xml.child(); name != null; name = xml.child()) {
      switch (name) {
        case "record" -> readRecord();
        case "resumptionToken" -> token = readToken();
        default -> xml.skip();
      }
    }
  }

  private void readRecord() throws XMLStreamException, OaiException {
    OaiRecordReader.Result result = recordReader.read();
    LocalDate datestamp = result.datestamp();
    if (datestamp != null && (newest == null || datestamp.isAfter(newest))) {
      newest = datestamp;
    }
    deleted += result.deleted() ? 1 : 0;
    if (result.record() != null) {
      records.add(result.record());
    }
    if (result.problem() != null) {
      problems.add(result.problem());
    }
    if (records.size() + deleted + problems.size() > MAX_RECORDS) {
      throw OaiException.unexpected("a page of more than " + MAX_RECORDS + " records", false, null);
    }
  }

  private ResumptionToken readToken() throws XMLStreamException, OaiException {
    String date = xml.attribute("expirationDate"); // the protocol's name; arXiv also used "expires"
    Instant expires = OaiDateParser.time(date == null ? xml.attribute("expires") : date);
    String text = xml.text().strip();
    if (text.length() > MAX_TOKEN) {
      throw OaiException.unexpected(
          "a resumption token longer than " + MAX_TOKEN + " characters", false, null);
    }
    return new ResumptionToken(text, expires);
  }
}
