package io.github.arxivbot.notifier.chat.internal;

import io.github.arxivbot.internal.tex.TexText;
import io.github.arxivbot.internal.text.PluralFormatter;
import io.github.arxivbot.internal.text.SafeText;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.DigestEntry;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Verdict.BatchState;
import io.github.arxivbot.spi.notify.Notification;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The texts of a message, each one line and not escaped. */
record ChatText(String title, Notification notification) {

  private static final int MAX_TITLE = 200;
  private static final int MAX_NAME = 40;
  private static final int MAX_AUTHORS = 3;
  private static final int MAX_DETAIL = 280;
  private static final int MAX_NOTICE = 200;
  private static final int MAX_NOTICES = 5;
  private static final Set<BatchState> COMPLETE = Set.of(BatchState.FRESH, BatchState.EMPTY);

  /** A paper or a new version of one. */
  record Item(String title, String url, String detail) {}

  /** Returns for example "arXiv digest, 2026-02-11: 12 papers". */
  String heading() {
    Digest digest = notification.digest();
    String profile =
        digest.profile().equals(Digest.DEFAULT_PROFILE) ? "" : " (" + digest.profile() + ")";
    int papers = items().size();
    String noun = notification.isAddition() ? "more paper" : "paper";
    return SafeText.line(title, MAX_NAME)
        + profile
        + ", "
        + digest.day()
        + ": "
        + (papers == 0 ? "no " + noun + "s" : PluralFormatter.count(papers, noun));
  }

  /** Returns why there are no papers, batches that are not fresh, and problems of the run. */
  List<String> notices() {
    List<String> notices = new ArrayList<>();
    notification.digest().whyEmpty().ifPresent(notices::add);
    notification.digest().verdicts().stream()
        .filter(verdict -> !COMPLETE.contains(verdict.state()))
        .forEach(verdict -> notices.add(verdict.category() + ": " + verdict.reason()));
    notification.problems().forEach(problem -> notices.add(problem.toString()));
    return notices.stream()
        .limit(MAX_NOTICES)
        .map(notice -> SafeText.line(notice, MAX_NOTICE))
        .toList();
  }

  /** Returns the papers, best first, and then the new versions. */
  List<Item> items() {
    List<Item> items = new ArrayList<>();
    int rank = 1;
    for (DigestEntry entry : notification.digest().entries()) {
      items.add(item(rank + ". ", entry, detail(entry)));
      rank++;
    }
    for (DigestEntry entry : notification.digest().updated()) {
      items.add(item("New version: ", entry, authors(entry.paper())));
    }
    return items;
  }

  private static Item item(String prefix, DigestEntry entry, String detail) {
    Paper paper = entry.paper();
    String mark = paper.isWithdrawn() ? "[withdrawn] " : "";
    return new Item(
        prefix + mark + SafeText.line(TexText.parse(paper.title()).toUnicode(), MAX_TITLE),
        paper.page().toString(),
        detail);
  }

  private static String detail(DigestEntry entry) {
    String summary =
        entry
            .summary()
            .flatMap(
                text ->
                    text.text()
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                        .findFirst())
            .map(line -> " — " + SafeText.line(line, MAX_DETAIL))
            .orElse("");
    return authors(entry.paper()) + summary;
  }

  private static String authors(Paper paper) {
    List<String> names =
        paper.authors().stream()
            .limit(MAX_AUTHORS)
            .map(name -> SafeText.line(name, MAX_NAME))
            .toList();
    return String.join(", ", names) + (paper.authors().size() > MAX_AUTHORS ? " et al." : "");
  }

  /** Returns for example "and 12 more papers"; empty for none. */
  static String more(int papers) {
    return papers == 0 ? "" : "and " + PluralFormatter.count(papers, "more paper");
  }
}
