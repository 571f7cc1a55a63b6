package io.github.arxivbot.fetcher.arxiv.internal.rss;

import io.github.arxivbot.model.AnnounceType;
import io.github.arxivbot.model.ArxivId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An item's description, which arXiv writes as {@code arXiv:IDvN Announce Type: TYPE}, a blank and
 * a line break (in older feeds one or two blanks), and {@code Abstract: TEXT}.
 *
 * @param id the identifier, usually with its version
 * @param type the announcement's type
 * @param abstractText what follows {@code Abstract:}, all paragraphs; the whole text where it has
 *     another form
 * @param usual whether it has arXiv's form
 */
public record ItemDescription(
    Optional<ArxivId> id, Optional<AnnounceType> type, String abstractText, boolean usual) {

  private static final Pattern HEAD =
      Pattern.compile("\\s*+arXiv:(?<id>\\S{1,60})\\s++Announce Type:\\s*+(?<type>\\S{1,40})\\s*+");
  private static final String ABSTRACT = "Abstract:";

  /** Takes a description apart. What is no abstract is text, never HTML. */
  public static ItemDescription of(String text) {
    Matcher head = HEAD.matcher(text);
    if (!head.lookingAt()) {
      return new ItemDescription(Optional.empty(), Optional.empty(), text, false);
    }
    Optional<ArxivId> id = ArxivId.find(head.group("id"));
    Optional<AnnounceType> type = AnnounceType.ofLabel(head.group("type"));
    boolean usual = text.startsWith(ABSTRACT, head.end());
    return new ItemDescription(
        id, type, usual ? text.substring(head.end() + ABSTRACT.length()) : text, usual);
  }
}
