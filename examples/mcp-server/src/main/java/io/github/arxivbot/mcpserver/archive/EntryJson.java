package io.github.arxivbot.mcpserver.archive;

import io.github.arxivbot.internal.text.SafeText;
import io.github.arxivbot.model.DigestEntry;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Reason;
import io.github.arxivbot.model.Summary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Describes papers as trees of JSON. The name of a field says whose words it holds: {@code
 * …_by_authors} or {@code …_by_model}. Each text has a limit.
 */
public final class EntryJson {

  private static final int MAX_TEXT = 10_000;
  private static final int MAX_LINE = 500;
  private static final int MAX_NAME = 200;
  private static final int MAX_AUTHORS = 50;
  private static final int MAX_BRIEF_AUTHORS = 5;
  private static final int MAX_REASONS = 50;

  private EntryJson() {}

  /**
   * Describes a paper in few words, for a list.
   *
   * @param entry the paper
   * @return identifier, title, first authors, categories, score and address
   */
  public static Map<String, Object> brief(DigestEntry entry) {
    return head(entry, MAX_BRIEF_AUTHORS);
  }

  /**
   * Describes a paper completely.
   *
   * @param entry the paper
   * @return everything that the archive has
   */
  public static Map<String, Object> full(DigestEntry entry) {
    Map<String, Object> json = head(entry, MAX_AUTHORS);
    Paper paper = entry.paper();
    paper.comments().ifPresent(comments -> json.put("comments_by_authors", line(comments)));
    paper
        .journalReference()
        .ifPresent(reference -> json.put("journal_by_authors", line(reference)));
    paper.doi().ifPresent(doi -> json.put("doi", line(doi)));
    paper.pdf().ifPresent(pdf -> json.put("pdf", line(pdf.toString())));
    json.put("abstract_by_authors", text(paper.abstractText()));
    entry.summary().ifPresent(summary -> putSummary(json, summary));
    json.put("reasons", reasons(entry.score().reasons()));
    return json;
  }

  private static Map<String, Object> head(DigestEntry entry, int maxAuthors) {
    Paper paper = entry.paper();
    List<String> authors = paper.authors();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", paper.id().toString());
    json.put("title_by_authors", line(paper.title()));
    json.put("authors", authors.stream().limit(maxAuthors).map(EntryJson::name).toList());
    if (authors.size() > maxAuthors) {
      json.put("more_authors", authors.size() - maxAuthors);
    }
    json.put(
        "categories", paper.categories().stream().limit(MAX_AUTHORS).map(EntryJson::name).toList());
    json.put("announced_as", paper.announceType().label() + " in " + name(paper.category()));
    json.put("score", entry.score().total());
    if (paper.isWithdrawn()) {
      json.put("withdrawn", true);
    }
    json.put("url", line(paper.page().toString()));
    return json;
  }

  private static void putSummary(Map<String, Object> json, Summary summary) {
    if (summary.kind() == Summary.Kind.EXTRACT) {
      json.put("extract_by_authors", text(summary.text()));
      return;
    }
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("model", name(summary.model()));
    tree.put("read", word(summary.read()));
    if (!summary.unsupportedNumbers().isEmpty()) {
      tree.put(
          "numbers_not_in_paper",
          summary.unsupportedNumbers().stream().limit(MAX_REASONS).map(EntryJson::name).toList());
    }
    tree.put("text", text(summary.text()));
    json.put("summary_by_model", tree);
  }

  /**
   * Describes the reasons of a score.
   *
   * @param reasons the reasons
   * @return term, part of the paper, points and source of each, up to a limit
   */
  public static List<Map<String, Object>> reasons(List<Reason> reasons) {
    return reasons.stream().limit(MAX_REASONS).map(EntryJson::reason).toList();
  }

  private static Map<String, Object> reason(Reason reason) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("term", name(reason.term()));
    json.put("found_in", word(reason.field()));
    json.put("points", reason.points());
    if (!reason.source().isEmpty()) {
      json.put("source", name(reason.source()));
    }
    return json;
  }

  /**
   * Returns the name of a constant as a word.
   *
   * @param constant the constant
   * @return in lower case
   */
  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /**
   * Makes a text safe and short.
   *
   * @param text any text
   * @return one line
   */
  public static String line(String text) {
    return SafeText.line(text, MAX_LINE);
  }

  private static String name(String text) {
    return SafeText.line(text, MAX_NAME);
  }

  private static String text(String text) {
    String safe = SafeText.lines(text);
    boolean fits = safe.codePointCount(0, safe.length()) <= MAX_TEXT;
    return fits ? safe : safe.substring(0, safe.offsetByCodePoints(0, MAX_TEXT)) + "…";
  }
}
