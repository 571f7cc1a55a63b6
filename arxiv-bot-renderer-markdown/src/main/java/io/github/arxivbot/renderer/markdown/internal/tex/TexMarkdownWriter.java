package io.github.arxivbot.renderer.markdown.internal.tex;

import io.github.arxivbot.internal.tex.TexText;
import io.github.arxivbot.internal.tex.TexToken;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Writes a text with TeX as one line of Markdown. GitHub renders a formula only if no letter or
 * digit touches it, and not everywhere inside of emphasis; other formulas become Unicode.
 */
final class TexMarkdownWriter {

  private static final String SYNTAX = "\\`*_~[]<&#|";

  private final TexText text;
  private final Deque<StyledText> open = new ArrayDeque<>();
  private StringBuilder out = new StringBuilder();

  /** The text before a style begins. */
  private record StyledText(TexToken.Style style, StringBuilder before) {}

  TexMarkdownWriter(TexText text) {
    this.text = text;
  }

  String write() {
    List<TexToken> tokens = text.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      TexToken token = tokens.get(i);
      if (token instanceof TexToken.StyleStart start) {
        open.push(new StyledText(start.style(), out));
        out = new StringBuilder();
      } else if (token instanceof TexToken.StyleEnd) {
        close(next(i));
      } else if (token instanceof TexToken.Formula formula) {
        formula(formula, next(i));
      } else if (token instanceof TexToken.Plain) {
        plain(text.unicode(token));
      } else if (token instanceof TexToken.Replacement) {
        out.append(isInCode() ? text.unicode(token) : escaped(text.unicode(token)));
      } else {
        out.append(text.unicode(token));
      }
    }
    return out.toString();
  }

  private boolean isInCode() {
    return open.stream().anyMatch(part -> part.style() == TexToken.Style.CODE);
  }

  /** Writes text of the authors. Only a backtick is escaped, which could end a formula. */
  private void plain(String part) {
    out.append(isInCode() ? part : part.replace("`", "&#96;"));
  }

  private void formula(TexToken.Formula formula, int after) {
    String plain = text.unicode(formula);
    if (isInCode()) {
      out.append(plain);
      return;
    }
    boolean isApart = open.isEmpty() && !touches(last()) && !touches(after);
    Optional<String> math =
        isApart ? formula.math().flatMap(node -> GitHubMath.write(node, false)) : Optional.empty();
    out.append(math.orElseGet(() -> escaped(plain)));
  }

  private static boolean touches(int c) {
    return Character.isLetterOrDigit(c);
  }

  private int last() {
    return out.length() == 0 ? ' ' : out.codePointBefore(out.length());
  }

  /** Returns the first character after a token; a space if there is none. */
  private int next(int token) {
    for (TexToken next : text.tokens().subList(token + 1, text.tokens().size())) {
      String shown = next instanceof TexToken.Formula ? "$" : text.unicode(next);
      if (!shown.isEmpty()) {
        return shown.codePointAt(0);
      }
    }
    return ' ';
  }

  private void close(int after) {
    StyledText part = open.pop();
    String inside = out.toString();
    out = part.before();
    switch (part.style()) {
      case CODE -> out.append(isInCode() ? inside : code(inside, last() == '$' && after == '$'));
      case EMPHASIS -> emphasis("*", inside, after);
      case STRONG -> emphasis("**", inside, after);
      case UNDERLINE -> out.append(inside);
    }
  }

  /** Writes code. Between two dollars, GitHub would take it for a formula. */
  private static String code(String inside, boolean isBetweenDollars) {
    boolean isCode = !isBetweenDollars && !inside.isBlank() && inside.indexOf('`') < 0;
    return isCode ? "`" + inside.strip() + "`" : escaped(inside);
  }

  /** Writes emphasis, if CommonMark takes the marks for it. */
  private void emphasis(String mark, String inside, int after) {
    boolean isMarked =
        !isInCode()
            && !inside.isBlank()
            && inside.strip().equals(inside)
            && last() != '*'
            && after != '*'
            && (isWord(inside.codePointAt(0)) || !isWord(last()))
            && (isWord(inside.codePointBefore(inside.length())) || !isWord(after));
    out.append(isMarked ? mark + inside + mark : inside);
  }

  private static boolean isWord(int c) {
    return Character.isLetterOrDigit(c);
  }

  private static String escaped(String part) {
    StringBuilder escaped = new StringBuilder();
    for (int at = 0; at < part.length(); at++) {
      char c = part.charAt(at);
      if (c == '`') {
        escaped.append("&#96;");
      } else {
        escaped.append(SYNTAX.indexOf(c) >= 0 ? "\\" : "").append(c);
      }
    }
    return escaped.toString();
  }
}
