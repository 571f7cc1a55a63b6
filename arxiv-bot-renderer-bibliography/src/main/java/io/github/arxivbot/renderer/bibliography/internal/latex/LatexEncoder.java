package io.github.arxivbot.renderer.bibliography.internal.latex;

import io.github.arxivbot.internal.tex.TexLetterTable;
import io.github.arxivbot.internal.tex.TexText;
import io.github.arxivbot.internal.tex.TexToken;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes text as LaTeX. Characters that LaTeX interprets are escaped, and braces are balanced,
 * because one that is not would end the field of a bibliography.
 *
 * <p>Example: {@code 50% of Erdős's R&D} is <code>50\% of Erd{\H{o}}s's R\&amp;D</code>.
 */
public final class LatexEncoder {

  private static final int MIN_LENGTH = 4;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]++");

  private static final Map<Integer, String> COMMANDS = commands();
  private static final Map<Integer, String> ACCENTS = new HashMap<>();

  static {
    TexLetterTable.ACCENTS.forEach((command, mark) -> ACCENTS.put(mark.codePointAt(0), command));
  }

  private final boolean unicode;

  private LatexEncoder(boolean unicode) {
    this.unicode = unicode;
  }

  /** Returns an encoder; with {@code unicode}, letters and signs outside of ASCII stay. */
  public static LatexEncoder create(boolean unicode) {
    return new LatexEncoder(unicode);
  }

  private static Map<Integer, String> commands() {
    Map<Integer, String> commands = new HashMap<>();
    String table =
        "\\ \\textbackslash{} { \\textbraceleft{} } \\textbraceright{} $ \\$ & \\& % \\% # \\#"
            + " _ \\_ ^ \\textasciicircum{} ~ \\textasciitilde{} < \\textless{} > \\textgreater{}"
            + " | \\textbar{} \" {\"} – -- — --- ‘ ` ’ ' “ `` ” '' … \\ldots{}"
            + " × $\\times$ ± $\\pm$ ≤ $\\leq$ ≥ $\\geq$ ≠ $\\neq$ ≈ $\\approx$ → $\\to$ ∞ $\\infty$"
            + " − $-$ · $\\cdot$ ° \\textdegree{} § \\S{} € \\texteuro{} £ \\pounds{}"
            + " α $\\alpha$ β $\\beta$ γ $\\gamma$ δ $\\delta$ ε $\\epsilon$ θ $\\theta$ λ $\\lambda$"
            + " μ $\\mu$ π $\\pi$ σ $\\sigma$ τ $\\tau$ φ $\\phi$ ω $\\omega$ Γ $\\Gamma$ Δ $\\Delta$"
            + " Λ $\\Lambda$ Σ $\\Sigma$ Ω $\\Omega$";
    String[] words = table.split(" ", -1);
    for (int i = 0; i < words.length; i += 2) {
      commands.put(words[i].codePointAt(0), words[i + 1]);
    }
    TexLetterTable.LETTERS.forEach(
        (command, letter) -> {
          if (Normalizer.isNormalized(letter, Normalizer.Form.NFD)) { // no å, which has an accent
            commands.put(letter.codePointAt(0), "{\\" + command + "}");
          }
        });
    return commands;
  }

  /** Returns a text, with its formulas where they are safe. */
  public String encode(String text) {
    return encode(text, word -> false);
  }

  /**
   * Returns a title. The words whose capital letters a BibTeX style must not change are in braces:
   * those with a capital letter behind the first, such as LLM, and in a title that is written like
   * a sentence those that begin with one, such as Gauss.
   */
  public String encodeTitle(String title) {
    boolean isSentence = isSentenceCase(TexText.parse(title).toUnicode());
    String first = WORD.matcher(title).results().map(MatchResult::group).findFirst().orElse("");
    return encode(
        title,
        word ->
            hasInnerCapital(word) || (isSentence && isCapitalized(word) && !word.equals(first)));
  }

  private String encode(String text, Predicate<String> isProtected) {
    TexText parsed = TexText.parse(text);
    StringBuilder out = new StringBuilder(text.length());
    for (TexToken token : parsed.tokens()) {
      Optional<String> formula =
          token instanceof TexToken.Formula found
              ? Optional.of(text.substring(found.span().contentStart(), found.span().contentEnd()))
              : Optional.empty();
      if (formula.filter(SafeFormula::isSafe).isPresent()) {
        out.append('$').append(formula.get()).append('$');
      } else {
        appendText(out, parsed.unicode(token), isProtected);
      }
    }
    return out.toString();
  }

  private void appendText(StringBuilder out, String text, Predicate<String> isProtected) {
    int at = 0;
    Matcher words = WORD.matcher(text);
    while (words.find()) {
      if (isProtected.test(words.group())) {
        appendEscaped(out, text.substring(at, words.start()));
        out.append('{');
        appendEscaped(out, words.group());
        out.append('}');
        at = words.end();
      }
    }
    appendEscaped(out, text.substring(at));
  }

  /** Tests whether at least half of the longer words behind the first begin with a small letter. */
  private static boolean isSentenceCase(String title) {
    List<String> words =
        WORD.matcher(title)
            .results()
            .skip(1)
            .map(MatchResult::group)
            .filter(word -> word.length() >= MIN_LENGTH && !hasInnerCapital(word))
            .toList();
    return words.stream().filter(LatexEncoder::isCapitalized).count() * 2 <= words.size();
  }

  private static boolean isCapitalized(String word) {
    return Character.isUpperCase(word.codePointAt(0));
  }

  /** Tests for a capital letter behind the first letter, as in LLM. */
  private static boolean hasInnerCapital(String word) {
    return word.codePoints().skip(1).anyMatch(Character::isUpperCase);
  }

  private void appendEscaped(StringBuilder out, String text) {
    text.codePoints().forEach(c -> appendEscaped(out, c));
  }

  private void appendEscaped(StringBuilder out, int c) {
    boolean isAscii = c < 0x80;
    String command = unicode && !isAscii ? null : COMMANDS.get(c);
    if (command != null) {
      out.append(command);
    } else if (isAscii || unicode) {
      out.appendCodePoint(c);
    } else {
      out.append(accented(c));
    }
  }

  /** Returns a letter with accents as commands, or as it is if there is no command. */
  private static String accented(int c) {
    String letter = Character.toString(c);
    String parts = Normalizer.normalize(letter, Normalizer.Form.NFD);
    String encoded = parts.substring(0, 1);
    if (parts.length() == 1 || encoded.charAt(0) >= 0x80) {
      return letter;
    }
    for (int mark : parts.substring(1).codePoints().toArray()) {
      String accent = ACCENTS.get(mark);
      if (accent == null) {
        return letter;
      }
      encoded = "{\\" + accent + (encoded.startsWith("{") ? encoded : "{" + encoded + "}") + "}";
    }
    return encoded;
  }
}
