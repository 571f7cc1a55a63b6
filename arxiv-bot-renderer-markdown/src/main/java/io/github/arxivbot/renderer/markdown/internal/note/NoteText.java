package io.github.arxivbot.renderer.markdown.internal.note;

import io.github.arxivbot.internal.tex.TexMathParser;
import io.github.arxivbot.renderer.markdown.internal.escape.MarkdownCode;
import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Adapts Markdown that is safe for GitHub to Obsidian: its formulas have other delimiters, and text
 * must not become a link to a note, a comment, a highlight, a tag, or a query or script of a
 * plugin.
 */
public final class NoteText {

  /** Interrupts a pair of characters; it is not visible. */
  private static final String BREAK = "\u200B";

  private static final int MAX_LENGTH = 60_000;

  private static final Pattern FORMULA = Pattern.compile("\\$`([^`$\n]+)`\\$");

  /** The language of a code block; some are queries or scripts. */
  private static final Pattern LANGUAGE =
      Pattern.compile(
          "(?m)^([ \t>*+-]*(?:\\d{1,9}[.)][ \t]+)?(?:`{3,}(?=[^`\n]*$)|~{3,}))[^\n]*\\S[^\n]*$");

  private static final Pattern INLINE_QUERY = Pattern.compile("(`+ *)(?=\\$?=)");
  private static final Pattern PAIR =
      Pattern.compile("(?<=%)(?=%)|(?<=\\[)(?=\\[)|(?<==)(?==)|(?<=<)(?=%)");
  private static final Pattern TAG =
      Pattern.compile("(?<![\\p{L}\\p{N}&\\\\])#(?=[\\p{L}\\p{N}_/-])");

  private NoteText() {}

  /** Returns the Markdown for Obsidian. */
  public static String of(String markdown) {
    // The line keeps a language: without one, it could end a block.
    String fenced = LANGUAGE.matcher(formulas(markdown)).replaceAll("$1text");
    String text = INLINE_QUERY.matcher(fenced).replaceAll("$1" + BREAK);
    BitSet code = code(text);
    String apart =
        PAIR.matcher(text)
            .replaceAll(
                pair -> text.charAt(pair.start()) == '=' && code.get(pair.start()) ? "" : BREAK);
    BitSet moved = code(apart);
    return TAG.matcher(apart).replaceAll(tag -> moved.get(tag.start()) ? "#" : "\\\\#");
  }

  /** Returns the places of code and links; none in a text that is too large to parse. */
  private static BitSet code(String text) {
    return text.length() > MAX_LENGTH ? new BitSet() : MarkdownCode.find(text);
  }

  /** Writes formulas that are known with dollars alone; others become code. */
  private static String formulas(String markdown) {
    return FORMULA
        .matcher(markdown)
        .replaceAll(
            formula -> {
              String tex = formula.group(1).strip();
              boolean isKnown = TexMathParser.parse(tex).isPresent();
              return Matcher.quoteReplacement(isKnown ? "$" + tex + "$" : "`" + tex + "`");
            });
  }
}
