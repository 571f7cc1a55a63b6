package io.github.arxivbot.spark;

import io.github.arxivbot.fetcher.arxiv.internal.authors.AuthorNames;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.PaperBuilder;
import io.github.arxivbot.model.PaperId;
import java.net.URI;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import scala.collection.Seq;
import scala.collection.mutable.ArraySeq;

/**
 * Converts papers to rows and back. A row contains everything of a paper except the type of its
 * announcement and the time when it was fetched; the category becomes the primary one.
 */
public final class PaperRow {

  static final DataType STRING_LIST = DataTypes.createArrayType(DataTypes.StringType);

  /**
   * The columns of a paper. Only {@code id} has to have a value. {@code text} is a full text, which
   * {@link #toPaper} appends to the abstract. {@code error} is the reason why a row is not a paper.
   */
  public static final StructType SCHEMA =
      new StructType()
          .add("id", DataTypes.StringType)
          .add("title", DataTypes.StringType)
          .add("abstract", DataTypes.StringType)
          .add("authors", STRING_LIST)
          .add("categories", STRING_LIST)
          .add("comments", DataTypes.StringType)
          .add("journal_ref", DataTypes.StringType)
          .add("doi", DataTypes.StringType)
          .add("license", DataTypes.StringType)
          .add("announced", DataTypes.TimestampType)
          .add("submitted", DataTypes.TimestampType)
          .add("updated", DataTypes.TimestampType)
          .add("withdrawn", DataTypes.BooleanType)
          .add("page", DataTypes.StringType)
          .add("pdf", DataTypes.StringType)
          .add("text", DataTypes.StringType)
          .add("error", DataTypes.StringType);

  /** The maximum length of a message in a column {@code error}, in characters. */
  static final int MAX_ERROR_LENGTH = 500;

  private PaperRow() {}

  /**
   * Returns a paper as a row.
   *
   * @param paper the paper
   * @return a row of {@link #SCHEMA}
   */
  public static Row of(Paper paper) {
    boolean isArxiv = paper.id().scheme().equals("arxiv");
    return row(
        paper.id().toString(),
        paper.title(),
        paper.abstractText(),
        ArraySeq.make(paper.authors().toArray()),
        ArraySeq.make(paper.categories().toArray()),
        paper.comments().orElse(null),
        paper.journalReference().orElse(null),
        paper.doi().orElse(null),
        paper.license().orElse(null),
        timestamp(paper.announced()),
        timestamp(paper.submitted()),
        timestamp(paper.updated()),
        paper.isWithdrawn(),
        isArxiv ? null : paper.page().toString(),
        isArxiv ? null : paper.pdf().map(URI::toString).orElse(null),
        null,
        null);
  }

  /** Returns the row of something that is not a paper. */
  static Row ofError(String message) {
    @Nullable Object[] values = new @Nullable Object[SCHEMA.size()];
    values[SCHEMA.fieldIndex("error")] = message;
    return row(values);
  }

  private static Row row(@Nullable Object... values) {
    return new GenericRowWithSchema(values, SCHEMA);
  }

  /**
   * Returns a row as a paper.
   *
   * @param row a row with the columns of {@link #SCHEMA}, in any order; {@code authors} may also be
   *     one text, with commas or {@code and} between the names, and {@code categories} one text,
   *     with spaces or commas
   * @return the paper
   * @throws IllegalArgumentException if a column is missing or has a value of another type, or if
   *     the values are not those of a paper; the message names the column
   */
  public static Paper toPaper(Row row) {
    String id = text(row, "id");
    if (id == null) {
      throw new IllegalArgumentException("id: expected the identifier of a paper, found null");
    }
    List<String> categories = texts(row, "categories", PaperRow::splitCategories);
    PaperBuilder paper =
        Paper.builder(PaperId.parse(id), textOrEmpty(row, "title"))
            .abstractText(join(textOrEmpty(row, "abstract"), textOrEmpty(row, "text")))
            .authors(texts(row, "authors", AuthorNames::ofField))
            .category(categories.isEmpty() ? "" : categories.get(0))
            .categories(categories)
            .comments(text(row, "comments"))
            .journalReference(text(row, "journal_ref"))
            .doi(text(row, "doi"))
            .license(text(row, "license"))
            .announced(instant(row, "announced"))
            .submitted(instant(row, "submitted"))
            .updated(instant(row, "updated"))
            .withdrawn(Boolean.TRUE.equals(value(row, "withdrawn", Boolean.class)))
            .page(address(row, "page"))
            .pdf(address(row, "pdf"));
    return paper.build();
  }

  private static String join(String abstractText, String fullText) {
    return fullText.isEmpty() ? abstractText : abstractText + "\n\n" + fullText;
  }

  private static @Nullable Object value(Row row, String column) {
    return row.get(row.fieldIndex(column));
  }

  private static <T> @Nullable T value(Row row, String column, Class<T> type) {
    Object value = value(row, column);
    if (value == null || type.isInstance(value)) {
      return type.cast(value);
    }
    throw wrongType(column, value);
  }

  private static IllegalArgumentException wrongType(String column, Object value) {
    return new IllegalArgumentException(
        "%s: expected %s, found %s"
            .formatted(column, typeOf(SCHEMA.apply(column)), value.getClass().getName()));
  }

  /** Returns the type that a column may have, for messages. */
  static String typeOf(StructField column) {
    String type = column.dataType().simpleString();
    return column.dataType().equals(STRING_LIST) ? "string or " + type : type;
  }

  static @Nullable String text(Row row, String column) {
    return value(row, column, String.class);
  }

  private static String textOrEmpty(Row row, String column) {
    String text = text(row, column);
    return text == null ? "" : text;
  }

  private static List<String> texts(Row row, String column, Function<String, List<String>> split) {
    Object value = value(row, column);
    if (value == null) {
      return List.of();
    }
    if (value instanceof String text) {
      return split.apply(text);
    }
    if (!(value instanceof Seq)) {
      throw wrongType(column, value);
    }
    List<String> texts = new ArrayList<>();
    for (Object element : row.getList(row.fieldIndex(column))) {
      if (!(element instanceof String text)) {
        String found = element == null ? "null" : element.getClass().getName();
        throw new IllegalArgumentException(
            column + ": expected strings, found " + found + " among them");
      }
      texts.add(text);
    }
    return texts;
  }

  private static List<String> splitCategories(String text) {
    return Arrays.stream(text.split("[\\s,]+", -1)).filter(part -> !part.isEmpty()).toList();
  }

  /** Spark has one type or the other, by the setting spark.sql.datetime.java8API.enabled. */
  private static @Nullable Instant instant(Row row, String column) {
    return value(row, column) instanceof Timestamp timestamp
        ? timestamp.toInstant()
        : value(row, column, Instant.class);
  }

  private static @Nullable Timestamp timestamp(Optional<Instant> at) {
    return at.map(Timestamp::from).orElse(null);
  }

  private static @Nullable URI address(Row row, String column) {
    String text = text(row, column);
    try {
      return text == null ? null : URI.create(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(column + ": " + e.getMessage(), e);
    }
  }
}
