package io.github.arxivbot.renderer.markdown.internal.tex;

import io.github.arxivbot.internal.tex.MathScanner;
import io.github.arxivbot.internal.tex.MathSpan;
import io.github.arxivbot.internal.tex.TexMathParser;
import java.util.Optional;

/** Writes the formulas of a summary in the form that GitHub renders. */
final class SummaryFormulas {

  private SummaryFormulas() {}

  /** Returns the Markdown with its formulas converted; unknown ones stay as they are. */
  static String convert(String markdown) {
    StringBuilder converted = new StringBuilder();
    int written = 0;
    for (MathSpan span : MathScanner.scanMarkdown(markdown)) {
      Optional<String> math =
          TexMathParser.parse(markdown.substring(span.contentStart(), span.contentEnd()))
              .flatMap(formula -> GitHubMath.write(formula, span.isDisplay()));
      if (math.isPresent()) {
        converted.append(markdown, written, span.start());
        if (touches(last(converted))) {
          converted.append(' ');
        }
        converted.append(math.get());
        if (span.end() < markdown.length() && touches(markdown.codePointAt(span.end()))) {
          converted.append(' ');
        }
        written = span.end();
      }
    }
    return converted.append(markdown, written, markdown.length()).toString();
  }

  private static int last(StringBuilder text) {
    return text.length() == 0 ? ' ' : text.codePointBefore(text.length());
  }

  // GitHub renders no formula that a letter or digit touches.
  private static boolean touches(int c) {
    return Character.isLetterOrDigit(c);
  }
}
