package io.github.arxivbot.dailybot;

/** A response of the query API. */
final class ApiFeed {

  /** A paper submitted on a weekend, and announced on Tuesday, 10 February. */
  static final String ONE_PAPER =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" \
      xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/" \
      xmlns:arxiv="http://arxiv.org/schemas/atom">
      <title>results</title><id>http://example.org/1</id><updated>2026-02-11T00:00:00Z</updated>
      <opensearch:totalResults>1</opensearch:totalResults>
      <opensearch:startIndex>0</opensearch:startIndex>
      <opensearch:itemsPerPage>500</opensearch:itemsPerPage>
      <entry><id>http://arxiv.org/abs/2602.01234v1</id><title>An LLM of the weekend</title>
      <summary>It is about an LLM.</summary>
      <published>2026-02-08T12:00:00Z</published><updated>2026-02-08T12:00:00Z</updated>
      <author><name>Ada Lovelace</name></author>
      <arxiv:primary_category term="cs.LG" scheme="http://arxiv.org/schemas/atom"/>
      <category term="cs.LG" scheme="http://arxiv.org/schemas/atom"/></entry>
      </feed>
      """;

  private ApiFeed() {}
}
