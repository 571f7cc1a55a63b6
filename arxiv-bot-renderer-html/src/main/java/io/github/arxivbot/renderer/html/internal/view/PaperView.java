package io.github.arxivbot.renderer.html.internal.view;

import static io.github.arxivbot.html.MarkedText.escape;

import io.github.arxivbot.html.CleanText;
import io.github.arxivbot.model.AnnounceType;
import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.model.DigestEntry;
import io.github.arxivbot.model.Field;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Reason;
import io.github.arxivbot.renderer.bibliography.BibliographyRenderer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The values that a template, such as day.mustache, shows for a paper. */
final class PaperView {

  private static final int MAX_AUTHORS = 12;
  private static final int SHOWN_AUTHORS_IF_MORE = 8;
  private static final int MAX_LINE_LENGTH = 2000;

  /** The references that readers copy. A paper may have thousands of authors. */
  private static final BibliographyRenderer BIBTEX =
      BibliographyRenderer.bibtex().maxAuthors(100).abstracts(false).build();

  private final MessageBundle messages;

  PaperView(MessageBundle messages) {
    this.messages = messages;
  }

  Map<String, Object> of(DigestEntry entry) {
    Paper paper = entry.paper();
    List<Reason> reasons = entry.score().reasons();
    Map<String, Object> view = new HashMap<>();
    view.put("identifier", escape(paper.id().toString()));
    view.put("page", escape(paper.page().toString()));
    view.put("pdf", paper.pdf().map(pdf -> escape(pdf.toString())).orElse(""));
    view.put("html", paper.id() instanceof ArxivId arxiv ? escape(arxiv.html().toString()) : "");
    String title = HighlightedText.title(paper.title(), reasons);
    view.put("title", title.isBlank() ? escape(paper.id().toString()) : title);
    view.put("bibtex", escape(BIBTEX.write(List.of(entry))));
    view.put("gist", new PaperGist(messages).of(entry).<Object>map(gist -> gist).orElse(false));
    view.put("abstract", HighlightedText.paragraphs(paper.abstractText(), Field.ABSTRACT, reasons));
    view.putAll(authors(paper.authors()));
    view.put("category", escape(category(paper)));
    view.put("crossLists", escape(crossLists(paper)));
    view.put("announceType", escape(messages.get(messageKey(paper.announceType()))));
    view.put("withdrawn", paper.isWithdrawn() ? escape(messages.get("withdrawn")) : "");
    LocalDate announced =
        paper.announced().map(at -> LocalDate.ofInstant(at, ZoneOffset.UTC)).orElse(null);
    view.put("announced", announced == null ? "" : announced.toString());
    view.put("announcedDay", announced == null ? "" : escape(messages.shortDay(announced)));
    view.put("remarks", remarks(paper, reasons));
    view.put("score", ScoreFormat.format(entry.score().total()));
    view.put("hasReasons", !reasons.isEmpty());
    view.put("reasons", reasons.stream().map(this::reason).toList());
    view.put("summary", entry.summary().<Object>map(new SummaryView(messages)::of).orElse(false));
    return view;
  }

  /** Returns the category of the announcement, or the primary category if it names several. */
  static String category(Paper paper) {
    String announced = CleanText.line(paper.category(), MAX_LINE_LENGTH);
    boolean isSingle = !announced.isEmpty() && !announced.contains("+");
    return isSingle || paper.categories().isEmpty()
        ? announced
        : CleanText.line(paper.categories().get(0), MAX_LINE_LENGTH);
  }

  private String crossLists(Paper paper) {
    String own = category(paper);
    List<String> others = paper.categories().stream().filter(one -> !one.equals(own)).toList();
    return others.isEmpty() ? "" : messages.get("also", messages.join(others));
  }

  private Map<String, Object> authors(List<String> names) {
    int first = names.size() <= MAX_AUTHORS ? names.size() : SHOWN_AUTHORS_IF_MORE;
    List<String> others = names.subList(first, names.size());
    String label = messages.get("more", MessageBundle.grouped(others.size()));
    Object more =
        others.isEmpty() ? false : Map.of("label", escape(label), "names", joined(others));
    return Map.of("authors", joined(names.subList(0, first)), "moreAuthors", more);
  }

  private static String joined(List<String> names) {
    return escape(
        String.join(
            ", ", names.stream().map(name -> CleanText.line(name, MAX_LINE_LENGTH)).toList()));
  }

  private List<Map<String, String>> remarks(Paper paper, List<Reason> reasons) {
    List<Map<String, String>> remarks = new ArrayList<>();
    paper
        .comments()
        .map(text -> HighlightedText.line(text, Field.COMMENTS, reasons))
        .ifPresent(text -> remarks.add(remark("comments", text)));
    paper
        .journalReference()
        .map(text -> HighlightedText.line(text, Field.OTHER, List.of()))
        .ifPresent(text -> remarks.add(remark("journal", text)));
    remarks.removeIf(remark -> remark.getOrDefault("text", "").isBlank());
    return remarks;
  }

  private Map<String, String> remark(String label, String html) {
    return Map.of("label", escape(messages.get(label)), "text", html);
  }

  private Map<String, String> reason(Reason reason) {
    boolean isRemark = reason.points() == 0 && reason.field() == Field.OTHER; // such as a judgment
    return Map.of(
        "term", escape(CleanText.line(reason.term(), MAX_LINE_LENGTH)),
        "field", escape(field(reason.field())),
        "points", isRemark ? "" : ScoreFormat.formatSigned(reason.points()));
  }

  private String field(Field field) {
    return switch (field) {
      case TITLE -> messages.get("fieldTitle");
      case ABSTRACT -> messages.get("fieldAbstract");
      case AUTHORS -> messages.get("fieldAuthors");
      case CATEGORIES -> messages.get("fieldCategories");
      case COMMENTS -> messages.get("fieldComments");
      case TEXT, OTHER -> "";
    };
  }

  private static String messageKey(AnnounceType type) {
    return switch (type) {
      case NEW -> "typeNew";
      case CROSS -> "typeCross";
      case REPLACE -> "typeReplace";
      case REPLACE_CROSS -> "typeReplaceCross";
    };
  }
}
