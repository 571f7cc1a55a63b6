package io.github.arxivbot.dailybot;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A feed as arXiv serves it on a day: papers announced as new, cross-listed or replaced. */
final class FeedOfDay {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM uuuu", Locale.ENGLISH);

  private final String category;
  private final LocalDate day;
  private final List<String> items = new ArrayList<>();

  FeedOfDay(String category, LocalDate day) {
    this.category = category;
    this.day = day;
  }

  String category() {
    return category;
  }

  FeedOfDay announcing(String type, int version, List<String> numbers) {
    numbers.forEach(number -> items.add(item(type, number, version)));
    return this;
  }

  private String item(String type, String number, int version) {
    return """
    <item><title>An LLM paper, number %1$s</title><link>https://arxiv.org/abs/%1$s</link>
    <description>arXiv:%1$sv%2$d Announce Type: %3$s
    Abstract: It is about an LLM.</description>
    <guid isPermaLink="false">oai:arXiv.org:%1$sv%2$d</guid><category>%4$s</category>
    <pubDate>%5$s 00:00:00 -0500</pubDate>
    <arxiv:announce_type>%3$s</arxiv:announce_type>
    <dc:creator>Ada Lovelace</dc:creator></item>
    """
        .formatted(number, version, type, category, DATE.format(day));
  }

  @Override
  public String toString() {
    return """
        <?xml version='1.0' encoding='UTF-8'?>
        <rss xmlns:arxiv="http://arxiv.org/schemas/atom" \
        xmlns:dc="http://purl.org/dc/elements/1.1/" version="2.0"><channel>
        <title>updates</title><link>http://example.org</link><description>d</description>
        <pubDate>%s 00:00:00 -0500</pubDate>
        """
            .formatted(DATE.format(day))
        + String.join("", items)
        + "</channel></rss>";
  }
}
