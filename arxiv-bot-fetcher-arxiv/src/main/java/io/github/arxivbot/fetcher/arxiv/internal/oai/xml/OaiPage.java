package io.github.arxivbot.fetcher.arxiv.internal.oai.xml;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of records.
 *
 * @param records in the server's order, without those that are deleted
 * @param deleted how many records were deleted
 * @param token what asks for the next page, or null where the answer has no such element
 * @param newest the newest datestamp, deleted records included, or null
 * @param problems the records that could not be read, one sentence each
 */
public record OaiPage(
    List<OaiRecord> records,
    int deleted,
    @Nullable ResumptionToken token,
    @Nullable LocalDate newest,
    List<String> problems) {

  /** What stands for an answer that no record matches. */
  static final OaiPage EMPTY = new OaiPage(List.of(), 0, null, null, List.of());

  public boolean isLast() {
    return token == null || token.text().isEmpty();
  }

  public boolean isEmpty() {
    return records.isEmpty() && deleted == 0 && problems.isEmpty();
  }
}
