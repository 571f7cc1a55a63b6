package io.github.arxivbot.spark;

import io.github.arxivbot.llm.internal.pdf.PdfTextExtractor;
import io.github.arxivbot.model.ArxivId;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the text of a row of Spark's source {@code binaryFile}: path, length and content. */
final class PdfTextFunction implements MapFunction<Row, Row> {

  static final StructType SCHEMA =
      new StructType()
          .add("id", DataTypes.StringType)
          .add("path", DataTypes.StringType)
          .add("text", DataTypes.StringType)
          .add("error", DataTypes.StringType);

  private static final long serialVersionUID = 1L;

  private static final Logger LOG = LoggerFactory.getLogger(PdfTextFunction.class);

  /** An identifier from before 2007 without its slash, as in file names. */
  private static final Pattern OLD_NAME = Pattern.compile("([a-z]+(?:-[a-z]+)?)(\\d{7}(?:v\\d+)?)");

  private final long maxLength;

  PdfTextFunction(long maxLength) {
    this.maxLength = maxLength;
  }

  @Override
  public Row call(Row file) throws InterruptedException {
    String path = file.getString(0);
    String id = id(path);
    byte[] content = file.<byte[]>getAs(2);
    if (content == null) {
      return RowFactory.create(id, path, null, tooLong(file.getLong(1)));
    }
    try {
      String text = PdfTextExtractor.fullText(content, remark -> LOG.info("{}: {}", path, remark));
      return RowFactory.create(id, path, text, null);
    } catch (IOException e) {
      return RowFactory.create(id, path, null, e.getMessage());
    }
  }

  private String tooLong(long length) {
    return "The PDF has %d bytes, more than %d, and is not read.".formatted(length, maxLength);
  }

  /** Returns the identifier in a file name such as 2602.09578v1.pdf or hep-th9901001.pdf. */
  static @Nullable String id(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1).replaceFirst("(?i)\\.pdf$", "");
    Matcher old = OLD_NAME.matcher(name);
    Optional<ArxivId> id = ArxivId.find(old.matches() ? old.group(1) + "/" + old.group(2) : name);
    return id.map(ArxivId::toString).orElse(null);
  }
}
