package io.github.arxivbot.renderer.feed.internal.content;

import io.github.arxivbot.html.CleanText;
import io.github.arxivbot.html.MarkedText;
import io.github.arxivbot.model.Digest;

/** Writes notices about a digest: that it is empty, or that papers may be missing. */
final class FeedNotice {

  private static final int MAX_LENGTH = 500;

  private FeedNotice() {}

  /** Tests whether papers may be missing; a batch that is empty as expected misses none. */
  static boolean hasProblem(Digest digest) {
    return !digest.notices().isEmpty();
  }

  /** Returns the problems in one line that is not escaped; empty if there are none. */
  static String line(Digest digest) {
    String notices = String.join(" ", digest.notices());
    return notices.isEmpty()
        ? ""
        : CleanText.line("Please note for " + digest.day() + ": " + notices, 4 * MAX_LENGTH);
  }

  /** Returns {@link #line} as a paragraph above other content; empty if there are no problems. */
  static String html(Digest digest) {
    String line = line(digest);
    return line.isEmpty() ? "" : paragraph(line) + "\n";
  }

  static String whyEmpty(Digest digest) {
    return CleanText.line(digest.whyEmpty().orElse("There are no papers."), MAX_LENGTH);
  }

  /** Returns the content of an entry about an empty day. */
  static String emptyHtml(Digest digest) {
    String line = line(digest);
    return paragraph(whyEmpty(digest)) + (line.isEmpty() ? "" : "\n" + paragraph(line));
  }

  private static String paragraph(String line) {
    return "<p>" + MarkedText.escape(line) + "</p>";
  }
}
