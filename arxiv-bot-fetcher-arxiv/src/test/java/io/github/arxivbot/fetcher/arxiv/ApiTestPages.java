package io.github.arxivbot.fetcher.arxiv;

import io.github.arxivbot.spi.Batch;
import io.github.arxivbot.spi.FetchRequest;
import io.github.arxivbot.spi.http.Http;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Handwritten pages of the query API with papers for Wednesday, 11 February 2026. */
final class ApiTestPages {

  /** That Wednesday, 4:00 Eastern time. */
  static final Instant NOW = Instant.parse("2026-02-11T09:00:00Z");

  static final FetchRequest REQUEST = FetchRequest.of(List.of("cs.LG"));

  private ApiTestPages() {}

  static String page(int total, int start, String... entries) {
    return String.format(
        Locale.ROOT, // the contract's tests change the default
        """
    <?xml version='1.0' encoding='UTF-8'?>
    <feed xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/"
        xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns="http://www.w3.org/2005/Atom">
      <id>https://arxiv.org/api/invented</id>
      <title>arXiv Query: search_query=cat:cs.LG</title>
      <updated>2026-02-11T05:00:00Z</updated>
      <opensearch:itemsPerPage>%d</opensearch:itemsPerPage>
      <opensearch:totalResults>%d</opensearch:totalResults>
      <opensearch:startIndex>%d</opensearch:startIndex>
    %s
    </feed>
    """,
        entries.length,
        total,
        start,
        String.join("\n", entries));
  }

  /** Returns a page with the papers of a range, from 0, the end excluded. */
  static String papers(int total, int start, int end) {
    return page(
        total,
        start,
        IntStream.range(start, end).mapToObj(ApiTestPages::entry).toArray(String[]::new));
  }

  /** Returns the identifier at a position, from 0. */
  static String entry(int place) {
    return entry(id(place), "");
  }

  static String id(int place) {
    return String.format(Locale.ROOT, "2602.%05dv1", place);
  }

  static List<String> ids(int start, int end) {
    return IntStream.range(start, end).mapToObj(ApiTestPages::id).toList();
  }

  static String entry(String id, String... elements) {
    return """
    <entry>
      <id>http://arxiv.org/abs/%s</id>
      <title>An invented paper</title>
      <updated>2026-02-10T12:00:00Z</updated>
      <link href="https://arxiv.org/abs/%s" rel="alternate" type="text/html"/>
      <summary>We count what is there.</summary>
      <category term="cs.LG" scheme="http://arxiv.org/schemas/atom"/>
      <published>2026-02-10T12:00:00Z</published>
      <arxiv:primary_category term="cs.LG"/>
      <author><name>Ada Example</name></author>
      %s
    </entry>
    """
        .formatted(id, id, String.join("", elements));
  }

  static String error(String reason) {
    return page(
        1,
        0,
        """
        <entry>
          <id>http://arxiv.org/api/errors#something</id>
          <title>Error</title>
          <summary>%s</summary>
          <updated>2026-02-11T00:00:00-05:00</updated>
          <author><name>arXiv api core</name></author>
        </entry>
        """
            .formatted(reason));
  }

  static List<Batch> fetch(Http http, FetchRequest request) {
    return fetch(http, request, builder -> builder);
  }

  static List<Batch> fetch(
      Http http, FetchRequest request, UnaryOperator<ArxivApi.Builder> settings) {
    List<Batch> batches = new ArrayList<>();
    try {
      settings
          .apply(ArxivApi.builder(http).clock(Clock.fixed(NOW, ZoneOffset.UTC)))
          .build()
          .fetch(request, batches::add);
    } catch (InterruptedException e) {
      throw new AssertionError("nothing interrupts this test", e);
    }
    return batches;
  }

  static List<String> ids(List<Batch> batches) {
    return batches.stream()
        .flatMap(batch -> batch.papers().stream())
        .map(paper -> paper.id().toString())
        .collect(Collectors.toList());
  }
}
