package io.github.arxivbot.mcpserver.archive;

import io.github.arxivbot.internal.text.EnumWords;
import io.github.arxivbot.model.DigestEntry;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Summary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Describes papers as trees of JSON. Fields whose names end in {@code _by_authors} or {@code
 * _by_model} contain untrusted text. Each text has a limit.
 */
public final class PaperAnswer {

  private static final int MAX_BRIEF_AUTHORS = 5;

  private PaperAnswer() {}

  /**
   * Describes a paper briefly, for a list.
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
    Map<String, Object> json = head(entry, AnswerText.MAX_ITEMS);
    Paper paper = entry.paper();
    paper
        .comments()
        .ifPresent(comments -> json.put("comments_by_authors", AnswerText.line(comments)));
    paper
        .journalReference()
        .ifPresent(reference -> json.put("journal_by_authors", AnswerText.line(reference)));
    paper.doi().ifPresent(doi -> json.put("doi", AnswerText.line(doi)));
    paper.pdf().ifPresent(pdf -> json.put("pdf", AnswerText.line(pdf.toString())));
    json.put("abstract_by_authors", AnswerText.text(paper.abstractText()));
    entry.summary().ifPresent(summary -> putSummary(json, summary));
    json.put("reasons", ScoreAnswer.reasons(entry.score().reasons()));
    return json;
  }

  private static Map<String, Object> head(DigestEntry entry, int maxAuthors) {
    Paper paper = entry.paper();
    List<String> authors = paper.authors();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", paper.id().toString());
    json.put("title_by_authors", AnswerText.line(paper.title()));
    json.put("authors", authors.stream().limit(maxAuthors).map(AnswerText::name).toList());
    if (authors.size() > maxAuthors) {
      json.put("more_authors", authors.size() - maxAuthors);
    }
    json.put("categories", AnswerText.names(paper.categories()));
    json.put(
        "announced_as", paper.announceType().label() + " in " + AnswerText.name(paper.category()));
    json.put("score", entry.score().total());
    if (paper.isWithdrawn()) {
      json.put("withdrawn", true);
    }
    json.put("url", AnswerText.line(paper.page().toString()));
    return json;
  }

  private static void putSummary(Map<String, Object> json, Summary summary) {
    if (summary.kind() == Summary.Kind.EXTRACT) {
      json.put("extract_by_authors", AnswerText.text(summary.text()));
      return;
    }
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("model", AnswerText.name(summary.model()));
    tree.put("read", EnumWords.of(summary.read()));
    if (!summary.unsupportedNumbers().isEmpty()) {
      tree.put("numbers_not_in_paper", AnswerText.names(summary.unsupportedNumbers()));
    }
    tree.put("text", AnswerText.text(summary.text()));
    json.put("summary_by_model", tree);
  }
}
