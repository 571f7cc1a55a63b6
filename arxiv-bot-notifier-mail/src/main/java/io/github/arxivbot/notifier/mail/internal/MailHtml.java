package io.github.arxivbot.notifier.mail.internal;

import io.github.arxivbot.html.CleanText;
import io.github.arxivbot.html.MarkedText;
import io.github.arxivbot.html.SummaryHtml;
import io.github.arxivbot.html.TexHtml;
import io.github.arxivbot.model.DigestEntry;
import io.github.arxivbot.model.Field;
import io.github.arxivbot.model.Reason;
import io.github.arxivbot.spi.notify.Notification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The HTML of a message: one column of tables with inline styles, because mail programs support
 * little else. It has no script, no image and no form. Colors for dark mode are in a style sheet,
 * which some programs ignore; the inline colors are readable then.
 *
 * <p>The size is limited, because programs cut larger messages. The first papers are complete; when
 * half of the space is used, the others are a list of titles; what still does not fit is counted.
 */
final class MailHtml {

  /** Some mail programs cut messages after 102 kB. */
  static final int MAX_BYTES = 100_000;

  private static final int MAX_BLOCKS = 60_000;
  private static final int MAX_BLOCK = 12_000;
  private static final int MAX_LIST = 90_000;
  private static final int MAX_ABSTRACT = 600;
  private static final int MAX_REASONS = 8;
  private static final int MAX_TERM = 60;

  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="supported-color-schemes" content="light dark">
      <title>{heading}</title>
      <style>
      :root { color-scheme: light dark; }
      a { color: #0b57d0; }
      mark { background: #fff3b0; color: inherit; }
      h3, h4, h5, h6 { font-size: 15px; margin: 12px 0 4px; }
      p, ul, ol { margin: 6px 0; }
      .scroll table { border-collapse: collapse; font-size: 13px; }
      .scroll th, .scroll td { border: 1px solid #b8bcc4; padding: 2px 6px; \
      overflow-wrap: normal; }
      pre, code { white-space: pre-wrap; overflow-wrap: anywhere; }
      @media (prefers-color-scheme: dark) {
        .page { background: #16181d !important; }
        .card { background: #20242b !important; border-color: #3a404a !important; }
        .text { color: #e6e8ec !important; }
        .dim { color: #a9b0bb !important; }
        a { color: #8ab4f8 !important; }
        mark { background: #5c4b00 !important; }
      }
      </style>
      </head>
      <body class="page text" style="margin:0;padding:0;background:#f3f4f6;color:#1d2127;">
      <table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" \
      style="background:#f3f4f6;"><tr><td align="center" style="padding:16px 8px;">
      <table role="presentation" width="100%" cellpadding="0" cellspacing="0" \
      style="max-width:680px;font-family:system-ui,-apple-system,'Segoe UI',Roboto,Arial,sans-serif;\
      font-size:15px;line-height:1.5;">
      <tr><td style="padding:4px 8px 12px;"><h1 class="text" \
      style="margin:0;font-size:21px;line-height:1.3;color:#1d2127;">{heading}</h1></td></tr>
      """;

  private static final String FOOT = "</table>\n</td></tr></table>\n</body>\n</html>\n";

  private static final String CARD =
      "<tr><td style=\"padding:0 0 12px;\"><table role=\"presentation\" class=\"card\" width=\"100%\""
          + " cellpadding=\"0\" cellspacing=\"0\" style=\"background:#ffffff;border:1px solid"
          + " #dcdfe4;border-radius:8px;table-layout:fixed;\"><tr><td class=\"text\""
          + " style=\"padding:12px 16px;color:#1d2127;overflow-wrap:anywhere;\">\n";

  private static final String CARD_END = "\n</td></tr></table></td></tr>\n";

  private MailHtml() {}

  static String of(Notification notification, String title) {
    StringBuilder html = new StringBuilder(MAX_BYTES);
    html.append(
        HEAD.replace("{heading}", MarkedText.escape(MailText.heading(notification, title))));
    notices(notification, html);
    List<DigestEntry> entries = notification.digest().entries();
    int complete = blocks(entries, html);
    List<DigestEntry> rest = entries.subList(complete, entries.size());
    int listed = list("More papers", complete + 1, rest, html);
    List<DigestEntry> updated = notification.digest().updated();
    int missing = rest.size() - listed + updated.size();
    missing -= list("New versions", 1, updated, html);
    foot(notification, missing, html);
    return html.append(FOOT).toString();
  }

  private static void notices(Notification notification, StringBuilder html) {
    List<String> notices = MailText.notices(notification);
    if (!notices.isEmpty()) {
      html.append(CARD);
      for (String notice : notices) {
        html.append("<p style=\"margin:4px 0;\">")
            .append(MarkedText.escape(CleanText.line(notice, MAX_ABSTRACT)))
            .append("</p>");
      }
      html.append(CARD_END);
    }
  }

  /** Appends complete papers while there is space, and returns their number. */
  private static int blocks(List<DigestEntry> entries, StringBuilder html) {
    int used = 0;
    for (int i = 0; i < entries.size(); i++) {
      String block = block(i + 1, entries.get(i));
      used += bytes(block);
      if (used > MAX_BLOCKS) {
        return i;
      }
      html.append(block);
    }
    return entries.size();
  }

  private static String block(int rank, DigestEntry entry) {
    String head =
        CARD
            + "<div style=\"font-size:17px;line-height:1.35;font-weight:600;\"><span class=\"dim\""
            + " style=\"color:#5c6470;\">"
            + rank
            + ".</span> "
            + link(entry, title(entry))
            + "</div>\n"
            + dim(MarkedText.escape(MailText.authors(entry.paper())))
            + dim(facts(entry));
    String text =
        entry
            .summary()
            .map(
                summary ->
                    "<div dir=\"auto\" class=\"scroll\" style=\"overflow-x:auto;\">"
                        + SummaryHtml.withoutTex(summary.text(), 3)
                        + "</div>"
                        + dim(MarkedText.escape(MailText.label(summary))))
            .filter(summary -> bytes(summary) <= MAX_BLOCK)
            .orElseGet(() -> abstractOf(entry));
    return head + text + CARD_END;
  }

  /** Marks are places in the whole title, so a title that is cut has none. */
  private static String title(DigestEntry entry) {
    String shown = MailText.title(entry);
    String plain = TexHtml.plain(entry.paper().title());
    int start = shown.length() - plain.length();
    return start >= 0 && shown.endsWith(plain)
        ? MarkedText.escape(shown.substring(0, start))
            + TexHtml.html(entry.paper().title(), Field.TITLE, entry.score().reasons())
        : MarkedText.escape(shown);
  }

  private static String facts(DigestEntry entry) {
    String terms =
        entry.score().reasons().stream()
            .map(Reason::term)
            .distinct()
            .limit(MAX_REASONS)
            .map(term -> CleanText.line(term, MAX_TERM))
            .collect(Collectors.joining(", "));
    String facts =
        entry.paper().id()
            + " · "
            + CleanText.line(entry.paper().category(), MAX_TERM)
            + " · "
            + String.format(Locale.ROOT, "%.1f", entry.score().total())
            + (terms.isEmpty() ? "" : " · " + terms);
    return MarkedText.escape(facts);
  }

  private static String abstractOf(DigestEntry entry) {
    String text = TexHtml.excerpt(entry.paper().abstractText(), MAX_ABSTRACT);
    return text.isEmpty()
        ? ""
        : "<p dir=\"auto\" style=\"margin:6px 0;\">" + MarkedText.escape(text) + "</p>";
  }

  private static String dim(String html) {
    return "<div class=\"dim\" style=\"font-size:13px;color:#5c6470;\"><bdi>"
        + html
        + "</bdi></div>\n";
  }

  /** Appends a list of titles while there is space, and returns their number. */
  private static int list(String title, int first, List<DigestEntry> entries, StringBuilder html) {
    List<String> items = new ArrayList<>();
    int used = bytes(html.toString());
    for (DigestEntry entry : entries) {
      String item =
          "<li>"
              + link(entry, "<bdi>" + MarkedText.escape(MailText.title(entry)) + "</bdi>")
              + "</li>\n";
      used += bytes(item);
      if (used > MAX_LIST) {
        break;
      }
      items.add(item);
    }
    if (!items.isEmpty()) {
      html.append(CARD)
          .append("<b>")
          .append(title)
          .append("</b>\n<ol start=\"")
          .append(first)
          .append("\" style=\"margin:6px 0;padding-left:40px;\">\n");
      items.forEach(html::append);
      html.append("</ol>").append(CARD_END);
    }
    return items.size();
  }

  private static void foot(Notification notification, int missing, StringBuilder html) {
    String more = missing == 0 ? "" : MailText.more(missing);
    String page =
        notification
            .link()
            .map(
                link ->
                    "<a href=\""
                        + MarkedText.escape(link.toString())
                        + "\">The whole digest as a page</a>")
            .orElse("");
    if (!more.isEmpty() || !page.isEmpty()) {
      html.append("<tr><td style=\"padding:0 8px 12px;\">")
          .append(dim(more + (more.isEmpty() || page.isEmpty() ? "" : ": ") + page))
          .append("</td></tr>\n");
    }
  }

  private static String link(DigestEntry entry, String html) {
    return "<a href=\"" + MarkedText.escape(MailText.page(entry)) + "\">" + html + "</a>";
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
