package io.github.arxivbot.fetcher.arxiv.internal.oai.xml;

import io.github.arxivbot.spi.http.HttpReply;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Reads an answer of an OAI-PMH server into a page. For one answer. */
public final class OaiPageReader {

  static final String EXPECTED = "expected an OAI-PMH answer, found ";

  /** arXiv gives at most some thousands. */
  private static final int MOST_RECORDS = 20_000;

  private static final int LONGEST_TOKEN = 4_000; // it becomes part of an address

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

  /** The whole page, or nothing of it: what is cut off in the middle is a failure. */
  public static OaiPage read(HttpReply reply) throws OaiException {
    try {
      return new OaiPageReader(OaiXmlReader.of(reply.body())).read();
    } catch (XMLStreamException e) {
      throw OaiErrors.notParsed(reply, e);
    }
  }

  private OaiPage read() throws XMLStreamException, OaiException {
    String root = String.valueOf(xml.child());
    switch (root) {
      case "OAI-PMH" -> readAnswer();
      case "record" -> readRecord();
      default -> throw OaiErrors.otherRoot(root);
    }
    while (xml.child() != null) { // what stands behind the root must be well-formed too
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
      throw OaiException.unreadable(
          EXPECTED + "one with neither records nor an error; check base_url", false, null);
    }
  }

  private void readError() throws XMLStreamException, OaiException {
    String stated = xml.attribute("code");
    String code = stated == null ? "without a code" : stated;
    String text = xml.text();
    if (!code.equals("noRecordsMatch")) { // that is an empty page
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
    OaiRecordReader.Result found = recordReader.read();
    LocalDate datestamp = found.datestamp();
    if (datestamp != null && (newest == null || datestamp.isAfter(newest))) {
      newest = datestamp;
    }
    deleted += found.deleted() ? 1 : 0;
    if (found.record() != null) {
      records.add(found.record());
    }
    if (found.problem() != null) {
      problems.add(found.problem());
    }
    if (records.size() + deleted + problems.size() > MOST_RECORDS) {
      throw OaiException.unreadable(
          EXPECTED + "a page of more than " + MOST_RECORDS + " records", false, null);
    }
  }

  private ResumptionToken readToken() throws XMLStreamException, OaiException {
    Long cursor = number(xml.attribute("cursor"));
    Long size = number(xml.attribute("completeListSize"));
    String date = xml.attribute("expirationDate"); // the protocol's name; arXiv has used the other
    Instant expires =
        date == null ? OaiDateParser.moment(xml.attribute("expires")) : OaiDateParser.moment(date);
    String text = xml.text().strip();
    if (text.length() > LONGEST_TOKEN) {
      throw OaiException.unreadable(
          EXPECTED + "a resumption token longer than " + LONGEST_TOKEN + " characters",
          false,
          null);
    }
    return new ResumptionToken(text, cursor, size, expires);
  }

  private static @Nullable Long number(@Nullable String text) {
    return text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
  }
}
