package io.github.arxivbot.fetcher.arxiv.internal.oai.xml;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A page of records.
 *
 * @param records in the server's order, without deleted ones
 * @param token the token of the next page, or null if the answer has none
 * @param newest the newest datestamp, deleted records included, or null
 */
public record OaiPage(
    List<OaiRecord> records,
    int deleted,
    @Nullable ResumptionToken token,
    @Nullable LocalDate newest,
    List<String> problems) {

  /** Returns the token of the next page; empty on the last page. */
  public Optional<ResumptionToken> next() {
    return Optional.ofNullable(token).filter(next -> !next.text().isEmpty());
  }

  OaiPage withProblems(List<String> more) {
    List<String> all = Stream.concat(more.stream(), problems.stream()).toList();
    return new OaiPage(records, deleted, token, newest, all);
  }

  public boolean isEmpty() {
    return records.isEmpty() && deleted == 0 && problems.isEmpty();
  }
}
