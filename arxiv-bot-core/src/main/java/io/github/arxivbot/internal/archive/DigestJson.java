package io.github.arxivbot.internal.archive;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.arxivbot.internal.json.ChecksummedJson;
import io.github.arxivbot.internal.json.DamagedFileException;
import io.github.arxivbot.internal.json.JsonObjectReader;
import io.github.arxivbot.internal.text.EnumWords;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.DigestEntry;
import io.github.arxivbot.model.Field;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.PaperCounts;
import io.github.arxivbot.model.Reason;
import io.github.arxivbot.model.Score;
import io.github.arxivbot.model.Span;
import io.github.arxivbot.model.Verdict;
import io.github.arxivbot.model.Verdict.BatchState;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * The JSON format of a {@link Digest}, with everything that a renderer shows. It omits the number
 * of cached summaries, which describes the run and not the digest.
 */
public final class DigestJson {

  private DigestJson() {}

  /** Returns the content of the file, with its checksum. */
  public static byte[] write(Digest digest) throws IOException {
    return ChecksummedJson.bytes(tree(digest));
  }

  /** Returns the content of the file, to which fields may be added. */
  public static ObjectNode tree(Digest digest) {
    ObjectNode root =
        ChecksummedJson.object()
            .put("day", digest.day().toString())
            .put("generated", digest.generated().toString())
            .put("profile", digest.profile());
    digest.categories().forEach(root.putArray("categories")::add);
    digest.keywords().forEach(root.putArray("keywords")::add);
    write(root.putObject("counts"), digest.counts());
    digest.whyEmpty().ifPresent(why -> root.put("why_empty", why));
    ArrayNode batches = root.putArray("batches");
    digest.verdicts().forEach(verdict -> write(batches.addObject(), verdict));
    write(root.putArray("papers"), digest.entries());
    write(root.putArray("updated"), digest.updated());
    return root;
  }

  private static void write(ObjectNode node, PaperCounts counts) {
    node.put("fetched", counts.fetched())
        .put("merged", counts.merged())
        .put("selected", counts.selected())
        .put("scored", counts.scored())
        .put("kept", counts.kept())
        .put("summarised", counts.summarized());
  }

  private static void write(ObjectNode node, Verdict verdict) {
    node.put("source", verdict.source())
        .put("category", verdict.category())
        .put("state", EnumWords.of(verdict.state()));
    verdict.announced().ifPresent(day -> node.put("announced", day.toString()));
    node.put("papers", verdict.papers()).put("reason", verdict.reason());
  }

  private static void write(ArrayNode nodes, List<DigestEntry> entries) {
    entries.forEach(entry -> write(nodes.addObject(), entry));
  }

  static void write(ObjectNode node, DigestEntry entry) {
    PaperJson.write(node, entry.paper());
    node.put("score", entry.score().total());
    writeReasons(node.putArray("reasons"), entry.score().reasons());
    entry.summary().ifPresent(summary -> SummaryJson.write(node.putObject("summary"), summary));
  }

  static void writeReasons(ArrayNode nodes, List<Reason> reasons) {
    reasons.forEach(reason -> write(nodes.addObject(), reason));
  }

  private static void write(ObjectNode node, Reason reason) {
    node.put("term", reason.term())
        .put("field", EnumWords.of(reason.field()))
        .put("points", reason.points());
    if (!reason.source().isEmpty()) {
      node.put("source", reason.source());
    }
    if (!reason.spans().isEmpty()) {
      ArrayNode spans = node.putArray("spans");
      for (Span span : reason.spans()) {
        spans
            .addObject()
            .put("field", EnumWords.of(span.field()))
            .put("start", span.start())
            .put("end", span.end());
      }
    }
  }

  public static boolean isSame(Digest digest, Digest other) {
    return tree(digest).equals(tree(other));
  }

  public static Digest read(byte[] json) throws IOException {
    return read(JsonObjectReader.of(ChecksummedJson.read(json)));
  }

  /** Reads a digest from the fields of a file. */
  public static Digest read(JsonObjectReader root) throws IOException {
    return Digest.builder(
            root.text("day", LocalDate::parse), root.text("generated", Instant::parse))
        .profile(root.text("profile"))
        .categories(root.texts("categories"))
        .keywords(root.texts("keywords"))
        .counts(counts(root.object("counts")))
        .whyEmpty(root.find("why_empty"))
        .verdicts(root.objects("batches", DigestJson::verdict))
        .entries(root.objects("papers", DigestJson::entry))
        .updated(root.objects("updated", DigestJson::entry))
        .build();
  }

  private static PaperCounts counts(JsonObjectReader fields) throws IOException {
    return PaperCounts.builder()
        .fetched(fields.integer("fetched"))
        .merged(fields.integer("merged"))
        .selected(fields.integer("selected"))
        .scored(fields.integer("scored"))
        .kept(fields.integer("kept"))
        .summarized(fields.integer("summarised"))
        .build();
  }

  private static Verdict verdict(JsonObjectReader fields) throws IOException {
    return Verdict.builder()
        .source(fields.text("source"))
        .category(fields.text("category"))
        .state(fields.constant("state", BatchState.class))
        .announced(fields.find("announced", LocalDate::parse))
        .papers(fields.integer("papers"))
        .reason(fields.text("reason"))
        .build();
  }

  private static DigestEntry entry(JsonObjectReader fields) throws IOException {
    Paper paper = PaperJson.read(fields);
    OldSpanMigrator spans = new OldSpanMigrator(PaperJson.texts(fields), paper);
    List<Reason> reasons = spans.moved(fields.objects("reasons", DigestJson::reason));
    DigestEntry entry = DigestEntry.of(paper, Score.points(reasons));
    JsonObjectReader summary = fields.findObject("summary");
    return summary == null ? entry : entry.withSummary(SummaryJson.read(summary));
  }

  private static Reason reason(JsonObjectReader fields) throws IOException {
    return new Reason(
        fields.text("term"),
        fields.constant("field", Field.class),
        fields.number("points"),
        Objects.requireNonNullElse(fields.find("source"), ""),
        fields.findObjects("spans", DigestJson::span));
  }

  private static Span span(JsonObjectReader fields) throws IOException {
    try {
      return new Span(
          fields.constant("field", Field.class), fields.integer("start"), fields.integer("end"));
    } catch (IllegalArgumentException e) {
      throw new DamagedFileException(String.valueOf(e.getMessage()));
    }
  }
}
