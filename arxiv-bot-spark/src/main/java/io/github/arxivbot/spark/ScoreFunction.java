package io.github.arxivbot.spark;

import java.util.Collections;
import java.util.Iterator;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.util.TaskCompletionListener;

/**
 * Scores a partition with scorers of its own. They are closed at the end of the partition, or at
 * the end of the task if that comes first: if the task fails, is killed, or needs no more rows.
 *
 * @param source creates the scorers
 */
record ScoreFunction(ScorerSource source) implements MapPartitionsFunction<Row, Row> {

  @Override
  public Iterator<Row> call(Iterator<Row> papers) {
    if (!papers.hasNext()) {
      return Collections.emptyIterator();
    }
    ScorerSet scorers = ScorerSet.open(source.suppliers());
    TaskCompletionListener close = task -> scorers.close();
    TaskContext.get().addTaskCompletionListener(close);
    return new ScoreIterator(papers, scorers);
  }
}
