package io.github.arxivbot.internal.tex;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Running text of a paper with its TeX parsed: formulas, emphasis, special characters, quotation
 * marks, dashes, spaces and addresses. Unknown TeX is plain text.
 *
 * @param source the text as the paper has it
 * @param tokens its parts, in order
 */
public record TexText(String source, List<TexToken> tokens) {

  public TexText {
    tokens = List.copyOf(tokens);
  }

  /** Parses a text. Takes linear time. */
  public static TexText parse(String text) {
    return new TexText(text, new TexTextParser(text).parse());
  }

  /** Tests whether the text has no TeX before an index of its source. */
  public boolean isPlainBefore(int end) {
    return tokens.stream()
        .allMatch(
            token ->
                token.start() >= end
                    || token instanceof TexToken.Plain
                    || token instanceof TexToken.Address);
  }

  /** Tests whether the text has no TeX. */
  public boolean isPlain() {
    return isPlainBefore(source.length());
  }

  /** Returns the text in Unicode, without styles. A formula that is not known stays as it is. */
  public String toUnicode() {
    if (isPlain()) {
      return source;
    }
    StringBuilder text = new StringBuilder();
    tokens.forEach(token -> text.append(unicode(token)));
    return text.toString();
  }

  /** Returns what a token prints, in Unicode. */
  public String unicode(TexToken token) {
    if (token instanceof TexToken.Plain plain) {
      return source.substring(plain.start(), plain.end());
    } else if (token instanceof TexToken.Address address) {
      return source.substring(address.start(), address.end());
    } else if (token instanceof TexToken.Replacement replacement) {
      return replacement.text();
    } else if (token instanceof TexToken.Formula formula) {
      return formula
          .math()
          .map(UnicodeMath::text)
          .orElseGet(() -> source.substring(formula.span().start(), formula.span().end()));
    }
    return "";
  }

  /**
   * Returns the start of the text, cut between two words and never inside a formula, so that it
   * prints at most so many code points; empty if its first word is longer.
   */
  public TexText excerpt(int maxLength) {
    int length = 0;
    Cut last = new Cut(0, 0);
    for (int i = 0; i < tokens.size(); i++) {
      String shown = unicode(tokens.get(i));
      if (tokens.get(i) instanceof TexToken.Plain plain) {
        for (int at = plain.start(); at < plain.end(); at = source.offsetByCodePoints(at, 1)) {
          if (source.charAt(at) == ' ') {
            last = new Cut(i, at);
          }
          if (++length > maxLength) {
            return cut(last);
          }
        }
      } else {
        length += shown.codePointCount(0, shown.length());
      }
      if (length > maxLength) {
        return cut(last);
      }
    }
    return this;
  }

  /** A place between two words: a space at an index, in the token of that number. */
  private record Cut(int token, int at) {}

  private TexText cut(Cut cut) {
    List<TexToken> kept = new ArrayList<>();
    Deque<TexToken.Style> open = new ArrayDeque<>();
    for (TexToken token : tokens.subList(0, cut.token())) {
      kept.add(token);
      if (token instanceof TexToken.StyleStart start) {
        open.push(start.style());
      } else if (token instanceof TexToken.StyleEnd) {
        open.pop();
      }
    }
    if (!tokens.isEmpty() && tokens.get(cut.token()).start() < cut.at()) {
      kept.add(new TexToken.Plain(tokens.get(cut.token()).start(), cut.at()));
    }
    open.forEach(style -> kept.add(new TexToken.StyleEnd(cut.at(), style)));
    return new TexText(source.substring(0, cut.at()), kept);
  }
}
