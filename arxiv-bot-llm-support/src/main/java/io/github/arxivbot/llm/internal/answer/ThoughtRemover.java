package io.github.arxivbot.llm.internal.answer;

import io.github.arxivbot.llm.internal.grounding.ProseExtractor;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Removes the thoughts that reasoning models write before or between the parts of an answer, such
 * as {@code <think>…</think>}. A closing tag without an opening one ends thoughts that begin with
 * the answer, because some services remove the opening tag. An opening tag without a closing one
 * begins thoughts that end with the answer. A tag that is mentioned in a sentence or in code stays.
 */
final class ThoughtRemover {

  private static final String NAMES =
      "(?:think(?:ing|s)?|thoughts?|reason(?:ing)?|reflect(?:ion)?|analysis|scratchpad"
          + "|chain_of_thought|internal_thoughts?|inner_monologue"
          + "|思考(?:过程)?|推理(?:过程)?|思维链?|思维过程)";

  /** A tag in one of the forms of known models; a group with a slash or "end" closes. */
  private static final Pattern TAG =
      Pattern.compile(
          "[<＜]\\s*(?<a>/?)\\s*(?:[a-z]{1,20}:)?"
              + NAMES
              + "(?:\\s[^<>\\n]{0,200})?[>＞]"
              + "|<\\|(?<b>/?)(?<c>(?:begin|start|end)_(?:of_)?)?"
              + NAMES
              + "(?<d>_(?:begin|start|end))?\\|>"
              + "|[【◁](?<e>/?)"
              + NAMES
              + "[】▷]"
              + "|(?-i:\\[(?<i>/?)THINK(?:ING)?\\])"
              + "|<\\|channel\\|>(?<f>analysis|commentary|final)[^<\\n]{0,40}<\\|message\\|>"
              + "|(?<g></?details)(?<h>\\s+type=[\"']?reasoning[^<>\\n]{0,200})?>",
          Pattern.CASE_INSENSITIVE);

  /** The remains of a template whose special tokens were removed. */
  private static final Pattern BARE_CHANNEL =
      Pattern.compile("\\Aanalysis(?=[A-Z\\s]).*assistantfinal", Pattern.DOTALL);

  /** The maximum length between two tags of one line that are only mentioned. */
  private static final int MAX_MENTION = 40;

  private final String text;
  private final String prose;
  private final List<Tag> tags = new ArrayList<>();

  /**
   * A tag in the text.
   *
   * @param details whether it is an HTML element, which may also be something else than thoughts
   */
  private record Tag(int start, int end, boolean closes, boolean details) {}

  private record Range(int start, int end) {}

  private ThoughtRemover(String text) {
    this.text = text;
    this.prose = ProseExtractor.blankNonProse(text);
  }

  static boolean hasTag(String text) {
    return TAG.matcher(text).find();
  }

  /** Returns the text without thoughts; the same text if it contains none. */
  static String remove(String text) {
    Matcher channel = BARE_CHANNEL.matcher(text);
    String rest = channel.find() ? text.substring(channel.end()) : text;
    return new ThoughtRemover(rest).rest();
  }

  private String rest() {
    findTags();
    List<Range> thoughts = thoughts();
    if (thoughts.isEmpty()) {
      return text;
    }
    StringBuilder rest = new StringBuilder();
    int from = 0;
    for (Range range : thoughts) {
      rest.append(text, from, range.start());
      from = range.end();
    }
    return rest.append(text, from, text.length()).toString().strip();
  }

  private void findTags() {
    Matcher matcher = TAG.matcher(text);
    boolean inDetails = false;
    while (matcher.find()) {
      boolean closes = closes(matcher);
      boolean details = matcher.group("g") != null;
      if (details) {
        boolean relevant = closes ? inDetails : matcher.group("h") != null;
        if (!relevant) {
          continue;
        }
        inDetails = !closes;
      }
      tags.add(new Tag(matcher.start(), matcher.end(), closes, details));
    }
  }

  private static boolean closes(Matcher tag) {
    String channel = tag.group("f");
    if (channel != null) {
      return channel.equalsIgnoreCase("final");
    }
    for (String group : List.of("a", "b", "c", "d", "e", "g", "i")) {
      String found = tag.group(group);
      if (found != null
          && (found.contains("/") || found.toLowerCase(Locale.ROOT).contains("end"))) {
        return true;
      }
    }
    return false;
  }

  private List<Range> thoughts() {
    List<Range> ranges = new ArrayList<>();
    Deque<Tag> open = new ArrayDeque<>();
    int lastClosing = -1;
    int examples = 0;
    for (int i = 0; i < tags.size(); i++) {
      Tag tag = tags.get(i);
      if (!tag.closes()) {
        if (opensThoughts(i)) {
          open.push(tag);
        } else if (isCode(tag)) {
          examples++;
        }
      } else if (!open.isEmpty()) {
        if (!isCode(tag) || isAloneOnLine(tag)) {
          int start = open.pop().start();
          lastClosing = tag.end();
          if (open.isEmpty()) {
            ranges.add(new Range(start, tag.end()));
          }
        }
      } else if (isCode(tag) && examples > 0) {
        examples--;
      } else if (closesAll(tag)) {
        ranges.clear();
        ranges.add(new Range(0, tag.end()));
      }
    }
    if (!open.isEmpty()) {
      int start = open.getLast().start();
      ranges.add(new Range(start, lastClosing > start ? lastClosing : text.length()));
    }
    return ranges;
  }

  private boolean opensThoughts(int index) {
    Tag tag = tags.get(index);
    if (startsLine(tag)) {
      return !isCode(tag) || startsText(tag);
    }
    if (isCode(tag)) {
      return false;
    }
    // Inside of a line, a tag without a closing one, or with one soon after it, is a mention.
    if (index + 1 == tags.size()) {
      return false;
    }
    Tag next = tags.get(index + 1);
    String between = text.substring(tag.end(), next.start());
    return between.length() > MAX_MENTION || between.contains("\n") || between.isBlank();
  }

  /** Tests whether a closing tag without an opening one ends thoughts, and is not a mention. */
  private boolean closesAll(Tag tag) {
    if (isCode(tag)) {
      return isAloneOnLine(tag);
    }
    int last = tag.start() - 1;
    while (last >= 0 && Character.isWhitespace(text.charAt(last))) {
      last--;
    }
    boolean afterSentence = last >= 0 && ".!?。！？…)）:：".indexOf(text.charAt(last)) >= 0;
    int next = tag.end();
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    return startsLine(tag) || endsLine(tag) || afterSentence || text.startsWith("#", next);
  }

  private boolean isCode(Tag tag) {
    return !tag.details() && prose.charAt(tag.start()) != text.charAt(tag.start());
  }

  private boolean isAloneOnLine(Tag tag) {
    return startsLine(tag) && endsLine(tag);
  }

  private boolean startsLine(Tag tag) {
    int at = tag.start();
    while (at > 0 && " \t>".indexOf(text.charAt(at - 1)) >= 0) {
      at--;
    }
    return at == 0 || text.charAt(at - 1) == '\n';
  }

  private boolean startsText(Tag tag) {
    return text.codePoints().limit(tag.start()).allMatch(Character::isWhitespace);
  }

  private boolean endsLine(Tag tag) {
    int at = tag.end();
    while (at < text.length() && " \t\r".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at == text.length() || text.charAt(at) == '\n';
  }
}
