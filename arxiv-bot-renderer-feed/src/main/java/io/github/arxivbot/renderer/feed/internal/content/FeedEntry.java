package io.github.arxivbot.renderer.feed.internal.content;

import io.github.arxivbot.html.ArxivLinks;
import io.github.arxivbot.html.CleanText;
import io.github.arxivbot.model.DigestEntry;
import io.github.arxivbot.model.Paper;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry, before it is written in one format. Its texts are clean, but not escaped; its content
 * is HTML.
 *
 * @param id identifies it for good; a URI
 * @param link where it leads
 * @param title one line, not blank
 * @param authors names, one line each
 * @param categories arXiv's, the primary one first
 * @param excerpt one line
 * @param content well-formed HTML
 * @param published when the digest was announced, to the second of its rank
 * @param updated when the digest was made, to the second of its rank
 * @param day the digest's
 * @param paper what the digest says of the paper; null for an entry that is about the day
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

  private static final int TITLE = 500;
  private static final int NAME = 200;
  private static final int EXCERPT = 300;

  static FeedEntry ofPaper(
      DigestEntry entry,
      boolean newVersion,
      String content,
      Instant published,
      Instant updated,
      LocalDate day) {
    Paper paper = entry.paper();
    URI page = ArxivLinks.page(paper.id());
    return new FeedEntry(
        page.toString(),
        page,
        title(paper) + (newVersion ? " (v" + paper.id().version() + ")" : ""),
        names(paper.authors()),
        names(paper.categories().isEmpty() ? List.of(paper.category()) : paper.categories()),
        CleanText.line(paper.abstractText(), EXCERPT),
        content,
        published,
        updated,
        day,
        entry);
  }

  private static String title(Paper paper) {
    String title = CleanText.line(paper.title(), TITLE);
    return isVisible(title) ? title : "(untitled)";
  }

  /** A reader shows the title as a link, and there must be something to take hold of. */
  private static boolean isVisible(String line) {
    return line.codePoints()
        .anyMatch(c -> Character.getType(c) != Character.FORMAT && !Character.isSpaceChar(c));
  }

  private static List<String> names(List<String> names) {
    return names.stream()
        .map(name -> CleanText.line(name, NAME))
        .filter(FeedEntry::isVisible)
        .toList();
  }
}
