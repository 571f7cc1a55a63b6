package io.github.arxivbot.notifier.mail.internal;

import io.github.arxivbot.html.CleanText;
import io.github.arxivbot.html.TexHtml;
import io.github.arxivbot.internal.text.PluralFormatter;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.DigestEntry;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Summary;
import io.github.arxivbot.model.Verdict;
import io.github.arxivbot.model.Verdict.BatchState;
import io.github.arxivbot.spi.notify.Notification;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The plain text of a message, and the texts that both parts share. */
final class MailText {

  private static final int MAX_LENGTH = 200_000;
  private static final int MAX_AUTHORS = 6;
  private static final int MAX_TITLE = 300;
  private static final int MAX_NAME = 60;
  private static final int MAX_PROBLEMS = 20;
  private static final Set<BatchState> COMPLETE = Set.of(BatchState.FRESH, BatchState.EMPTY);

  private MailText() {}

  static String of(Notification notification, String title) {
    StringBuilder text = new StringBuilder(heading(notification, title)).append("\n\n");
    for (String notice : notices(notification)) {
      text.append(notice).append("\n\n");
    }
    int shown = 0;
    List<DigestEntry> entries = notification.digest().entries();
    for (DigestEntry entry : entries) {
      String block = block(shown + 1, entry);
      if (text.length() + block.length() > MAX_LENGTH) {
        break;
      }
      text.append(block);
      shown++;
    }
    if (shown < entries.size()) {
      text.append(more(entries.size() - shown)).append("\n\n");
    }
    for (DigestEntry entry : notification.digest().updated()) {
      text.append("New version: ").append(title(entry)).append('\n').append(page(entry));
      text.append("\n\n");
    }
    notification
        .link()
        .ifPresent(link -> text.append("The whole digest: ").append(link).append('\n'));
    return text.toString();
  }

  private static String block(int rank, DigestEntry entry) {
    StringBuilder block = new StringBuilder();
    block.append(rank).append(". ").append(title(entry)).append('\n');
    block.append(authors(entry.paper())).append('\n').append(page(entry)).append("\n\n");
    entry
        .summary()
        .ifPresent(
            summary ->
                block
                    .append(label(summary))
                    .append('\n')
                    .append(CleanText.of(summary.text()))
                    .append("\n\n"));
    return block.toString();
  }

  /** Returns for example "arXiv digest, 2026-02-11: 12 papers". */
  static String heading(Notification notification, String title) {
    Digest digest = notification.digest();
    String profile =
        digest.profile().equals(Digest.DEFAULT_PROFILE) ? "" : " (" + digest.profile() + ")";
    return CleanText.line(title, MAX_NAME)
        + profile
        + ", "
        + digest.day()
        + ": "
        + size(notification);
  }

  private static String size(Notification notification) {
    int papers = notification.digest().entries().size();
    int updated = notification.digest().updated().size();
    String noun = notification.isAddition() ? "more paper" : "paper";
    if (papers == 0 && updated > 0) {
      return PluralFormatter.count(updated, "new version");
    }
    return papers == 0 ? "no " + noun + "s" : PluralFormatter.count(papers, noun);
  }

  /** Returns why there are no papers, batches that are not fresh, and problems of the run. */
  static List<String> notices(Notification notification) {
    List<String> notices = new ArrayList<>();
    notification.digest().whyEmpty().ifPresent(why -> notices.add(CleanText.of(why)));
    for (Verdict verdict : notification.digest().verdicts()) {
      if (!COMPLETE.contains(verdict.state())) {
        notices.add(verdict.category() + ": " + verdict.reason());
      }
    }
    for (Problem problem : notification.problems()) {
      if (notices.size() < MAX_PROBLEMS) {
        notices.add(problem.toString());
      }
    }
    return notices;
  }

  static String title(DigestEntry entry) {
    String withdrawn = entry.paper().isWithdrawn() ? "[withdrawn] " : "";
    return withdrawn + CleanText.line(TexHtml.plain(entry.paper().title()), MAX_TITLE);
  }

  static String page(DigestEntry entry) {
    return entry.paper().page().toString();
  }

  static String authors(Paper paper) {
    List<String> names =
        paper.authors().stream()
            .limit(MAX_AUTHORS)
            .map(name -> CleanText.line(name, MAX_NAME))
            .toList();
    int rest = paper.authors().size() - names.size();
    return String.join(", ", names) + (rest == 0 ? "" : " and " + rest + " more");
  }

  static String label(Summary summary) {
    return summary.kind() == Summary.Kind.AI
        ? "Summary by " + summary.model()
        : "Extract by " + summary.model();
  }

  static String more(int papers) {
    return "and " + PluralFormatter.count(papers, "more paper");
  }
}
