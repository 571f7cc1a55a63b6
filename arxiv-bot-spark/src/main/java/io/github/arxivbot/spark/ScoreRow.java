package io.github.arxivbot.spark;

import io.github.arxivbot.model.Reason;
import io.github.arxivbot.model.Score;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import scala.collection.mutable.ArraySeq;

/** Converts scores to rows. */
final class ScoreRow {

  static final StructType REASON =
      new StructType()
          .add("term", DataTypes.StringType)
          .add("field", DataTypes.StringType)
          .add("points", DataTypes.DoubleType)
          .add("source", DataTypes.StringType);

  static final StructType SCHEMA =
      new StructType()
          .add("id", DataTypes.StringType)
          .add("profile", DataTypes.StringType)
          .add("score", DataTypes.DoubleType)
          .add("veto", DataTypes.StringType)
          .add("reasons", DataTypes.createArrayType(REASON))
          .add("error", DataTypes.StringType);

  private ScoreRow() {}

  /** Returns the row of a score; empty if it neither admits the paper nor vetoes it. */
  static Optional<Row> of(String id, String profile, Score score) {
    if (score instanceof Score.Veto veto) {
      ArraySeq<Row> causes = reasons(veto.causes());
      return Optional.of(RowFactory.create(id, profile, null, veto.reason(), causes, null));
    }
    if (score instanceof Score.Points points) {
      double total = points.total();
      return Optional.of(
          Double.isFinite(total)
              ? RowFactory.create(id, profile, total, null, reasons(points.reasons()), null)
              : ofError(id, profile, "its points add up to " + total + ", not to a finite number"));
    }
    return Optional.empty();
  }

  static Row ofError(@Nullable String id, @Nullable String profile, String message) {
    return RowFactory.create(id, profile, null, null, null, message);
  }

  private static ArraySeq<Row> reasons(List<Reason> reasons) {
    return ArraySeq.make(reasons.stream().map(ScoreRow::reason).toArray(Row[]::new));
  }

  private static Row reason(Reason reason) {
    String field = reason.field().name().toLowerCase(Locale.ROOT);
    return RowFactory.create(reason.term(), field, reason.points(), reason.source());
  }
}
