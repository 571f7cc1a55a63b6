package io.github.arxivbot.spark;

import io.github.arxivbot.fetcher.arxiv.SnapshotReader;
import io.github.arxivbot.internal.text.SafeText;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Row;

/** Reads a line of arXiv's metadata snapshot. */
final class SnapshotFunction implements MapFunction<String, Row> {

  private static final long serialVersionUID = 1L;

  private static final int MAX_QUOTE_LENGTH = 120;

  @Override
  public Row call(String line) {
    try {
      return PaperRow.of(SnapshotReader.parse(line));
    } catch (IllegalArgumentException e) {
      String reason = SafeText.line(String.valueOf(e.getMessage()), PaperRow.MAX_ERROR_LENGTH);
      return PaperRow.ofError(reason + ", in the line " + SafeText.line(line, MAX_QUOTE_LENGTH));
    }
  }
}
