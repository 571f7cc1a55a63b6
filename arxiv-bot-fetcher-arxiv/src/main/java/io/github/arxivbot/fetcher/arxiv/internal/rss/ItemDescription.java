package io.github.arxivbot.fetcher.arxiv.internal.rss;

import io.github.arxivbot.model.AnnounceType;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The description of an item. arXiv writes {@code arXiv:IDvN Announce Type: TYPE}, a space and a
 * line break (in older feeds one or two spaces), and {@code Abstract: TEXT}.
 *
 * @param id the text after {@code arXiv:}, or null
 * @param abstractText the text after {@code Abstract:}; the whole text if it has another form
 */
record ItemDescription(
    @Nullable String id, Optional<AnnounceType> type, String abstractText, boolean standard) {

  private static final Pattern HEAD =
      Pattern.compile("\\s*+arXiv:(?<id>\\S{1,60})\\s++Announce Type:\\s*+(?<type>\\S{1,40})\\s*+");
  private static final String ABSTRACT = "Abstract:";

  /** Parses a description as plain text, not as HTML. */
  static ItemDescription parse(String text) {
    Matcher head = HEAD.matcher(text);
    if (!head.lookingAt()) {
      return new ItemDescription(null, Optional.empty(), text, false);
    }
    boolean standard = text.startsWith(ABSTRACT, head.end());
    return new ItemDescription(
        head.group("id"),
        AnnounceType.find(head.group("type")),
        standard ? text.substring(head.end() + ABSTRACT.length()) : text,
        standard);
  }
}
