package io.github.arxivbot.fetcher.arxiv;

import io.github.arxivbot.fetcher.arxiv.internal.oai.OaiSetNames;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.spi.Batch;
import io.github.arxivbot.spi.BatchSink;
import io.github.arxivbot.spi.FetchRequest;
import io.github.arxivbot.spi.http.Http;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Handwritten answers of an OAI-PMH server, and fetches from them. */
public final class OaiAnswers {

  /** A Wednesday, whose announcement is the newest. */
  public static final Instant NOW = Instant.parse("2026-02-11T15:00:00Z");

  public static final LocalDate TODAY = LocalDate.parse("2026-02-11");

  private OaiAnswers() {}

  static String page(String token, String... records) {
    return answer(
        "<ListRecords>"
            + String.join("\n", records)
            + "<resumptionToken>"
            + token
            + "</resumptionToken></ListRecords>");
  }

  static String error(String code, String text) {
    return answer("<error code=\"" + code + "\">" + text + "</error>");
  }

  static String answer(String content) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/">
      <responseDate>2026-02-11T15:00:00Z</responseDate>
      <request verb="ListRecords">https://oaipmh.arxiv.org/oai</request>
    """
        + content
        + "</OAI-PMH>\n";
  }

  static String record(String id, String datestamp, String categories, String... versions) {
    StringBuilder history = new StringBuilder();
    for (int i = 0; i < versions.length; i++) {
      String date =
          DateTimeFormatter.RFC_1123_DATE_TIME.format(
              Instant.parse(versions[i]).atOffset(ZoneOffset.UTC));
      history
          .append("<version version=\"v")
          .append(i + 1)
          .append("\"><date>")
          .append(date)
          .append("</date><size>7kb</size></version>");
    }
    return """
    <record><header><identifier>oai:arXiv.org:%s</identifier><datestamp>%s</datestamp></header>
    <metadata><arXivRaw xmlns="http://arxiv.org/OAI/arXivRaw/"><id>%s</id>%s
    <title>A title
      in two lines</title><authors>Ada Example and Bo Example</authors>
    <categories>%s</categories><abstract>  We count.
    </abstract></arXivRaw></metadata></record>
    """
        .formatted(id, datestamp, id, history, categories);
  }

  static String deleted(String id, String datestamp) {
    return "<record><header status=\"deleted\"><identifier>oai:arXiv.org:%s</identifier><datestamp>%s</datestamp></header></record>"
        .formatted(id, datestamp);
  }

  /** Returns the sets of a paper, each between spaces. */
  static String sets(String categories) {
    return Arrays.stream(categories.split(" ", -1))
        .map(OaiSetNames::of)
        .collect(Collectors.joining(" ", " ", " "));
  }

  public static ArxivOai.Builder at(Instant now, Http http) {
    return ArxivOai.builder(http).clock(Clock.fixed(now, ZoneOffset.UTC));
  }

  public static List<Batch> fetch(FetchRequest request, Http http) {
    return fetch(request, at(NOW, http).build());
  }

  public static List<Batch> fetch(FetchRequest request, ArxivOai oai) {
    return fetch(request, oai, Integer.MAX_VALUE);
  }

  /** Returns the first batches. */
  static List<Batch> fetch(FetchRequest request, ArxivOai oai, int wanted) {
    List<Batch> batches = new ArrayList<>();
    fetch(
        request,
        oai,
        batch -> {
          batches.add(batch);
          return batches.size() < wanted;
        });
    return batches;
  }

  static void fetch(FetchRequest request, ArxivOai oai, BatchSink sink) {
    try {
      oai.fetch(request, sink);
    } catch (InterruptedException e) {
      throw new AssertionError("nothing interrupts this test", e);
    }
  }

  static List<String> ids(List<Batch> batches) {
    return batches.stream()
        .flatMap(batch -> batch.papers().stream())
        .map(Paper::id)
        .map(Object::toString)
        .toList();
  }
}
