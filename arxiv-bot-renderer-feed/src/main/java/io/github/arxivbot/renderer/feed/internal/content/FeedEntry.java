package io.github.arxivbot.renderer.feed.internal.content;

import io.github.arxivbot.html.CleanText;
import io.github.arxivbot.html.TexHtml;
import io.github.arxivbot.model.DigestEntry;
import io.github.arxivbot.model.Paper;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry without a format. Its texts contain no forbidden characters, but are not escaped; its
 * content is HTML.
 *
 * @param id its permanent identifier, a URI
 * @param published the time of announcement, with an offset in seconds for the rank
 * @param updated the time at which the digest was made, with an offset in seconds for the rank
 * @param paper the paper in the digest; null for an entry about an empty day
 */
public record FeedEntry(
    String id,
    URI link,
    String title,
    List<String> authors,
    List<String> categories,
    String excerpt,
    String content,
    Instant published,
    Instant updated,
    LocalDate day,
    @Nullable DigestEntry paper) {

  private static final int MAX_TITLE_LENGTH = 500;
  private static final int MAX_NAME_LENGTH = 200;
  private static final int MAX_EXCERPT_LENGTH = 300;

  static FeedEntry ofPaper(
      DigestEntry entry,
      String title,
      String content,
      Instant published,
      Instant updated,
      LocalDate day) {
    Paper paper = entry.paper();
    URI page = paper.page();
    return new FeedEntry(
        page.toString(),
        page,
        title,
        names(paper.authors()),
        names(paper.categories().isEmpty() ? List.of(paper.category()) : paper.categories()),
        TexHtml.excerpt(paper.abstractText(), MAX_EXCERPT_LENGTH),
        content,
        published,
        updated,
        day,
        entry);
  }

  /** Returns the title of a paper, in Unicode; never blank. */
  static String title(Paper paper) {
    String title = CleanText.line(TexHtml.plain(paper.title()), MAX_TITLE_LENGTH);
    return isVisible(title) ? title : "(untitled)";
  }

  // Feed readers show the title as a link, which must be visible.
  private static boolean isVisible(String line) {
    return line.codePoints()
        .anyMatch(c -> Character.getType(c) != Character.FORMAT && !Character.isSpaceChar(c));
  }

  private static List<String> names(List<String> names) {
    return names.stream()
        .map(name -> CleanText.line(name, MAX_NAME_LENGTH))
        .filter(FeedEntry::isVisible)
        .toList();
  }
}
