package io.github.arxivbot.internal.text;

import java.util.regex.Pattern;

/**
 * Recognizes the notice that a paper is withdrawn, as authors and arXiv write it into the comments
 * or in place of the abstract: "This paper has been withdrawn by the author due to an error".
 *
 * <p>The sentence must be about this paper. A drug that was withdrawn, an earlier version that was,
 * or a paper that was withdrawn from a journal is none.
 */
public final class WithdrawalNotice {

  private static final int MAX_LENGTH = 20_000;

  /** An abstract that consists of a notice is short. */
  private static final int MAX_NOTICE_LENGTH = 500;

  private static final String PAPER =
      "(?:paper|article|manuscript|submission|pre-?print|e-?print|work|letter|report|draft|note"
          + "|document|thesis|version|entry)";
  private static final String IS =
      "(?:has|have|had|is|was|are|were)\\b(?: (?:been|being|now|hereby|temporarily|since|also"
          + "|therefore|superseded|removed|retracted|replaced|and)){0,4}";
  private static final String WITHDRAWN = "withdrawn\\b(?! from (?!(?:the )?(?:arxiv|archive)))";
  private static final String AUTHOR =
      "(?:(?:the|its|all|both|one|of|first|corresponding|submitting) ){0,4}"
          + "(?:authors?|submitter|me|us|arxiv|administrators?|moderators?)\\b";
  private static final String SENTENCE = "(?:^|[.!?:;)\\]*] ?)[\\W_]{0,5}+";

  private static final String WISH =
      "(?:(?:has|have|had|hereby|now|wish(?:es)?|would|like|want|decided|decide|to|must) ){0,6}";

  /** A sentence about this paper, anywhere. */
  private static final Pattern STATEMENT =
      pattern(
          SENTENCE
              + ("(?:this (?:[\\w-]+ ){0,2}" + PAPER + "(?: \\([^()]{0,80}\\))? ")
              + (IS + " " + WITHDRAWN)
              + ("|(?:the|both|all) authors? " + WISH + "withdr(?:awn?|ew) ")
              + ("(?:this|the|our|their) " + PAPER + ")")
              + ("|[,.] (?:we|i) " + WISH + "withdr(?:awn?|ew) this " + PAPER)
              + ("|^(?:we|i) " + WISH + "withdr(?:awn?|ew) this " + PAPER)
              + ("|\\bit " + IS + " withdrawn from (?:the )?(?:arxiv|archive)\\b"));

  /** A text that begins with the notice; its subject may be missing. */
  private static final Pattern BEGINNING =
      pattern(
          "^[\\W_]{0,5}+(?:(?:the|our) (?:present )?"
              + PAPER
              + " "
              + IS
              + " "
              + WITHDRAWN
              + ("|(?:" + PAPER + " )?(?:" + IS + " )?withdrawn(?: temporarily)?")
              + ("(?:[.!,;:)\\]]| ?$| by " + AUTHOR)
              + "| (?:due|owing|because|as|since|pending|until|for|from (?:the )?arxiv)\\b))");

  /** The notice in comments, also after the number of pages. */
  private static final Pattern COMMENT =
      pattern(
          "(?:^|[.,;:()\\[\\]] ?)[\\W_]{0,5}+(?:(?:the|our|this) )?(?:"
              + PAPER
              + " (?:"
              + IS
              + " )?)?"
              + WITHDRAWN
              + ("(?:[.!,;:)\\]]| ?$| by " + AUTHOR)
              + "| (?:due|owing|because|as|since|pending|until)\\b)");

  private WithdrawalNotice() {}

  /** Tests whether the comments or the abstract of a paper say that it is withdrawn. */
  public static boolean isIn(String comments, String abstractText) {
    return (mentions(comments) && isComment(comments))
        || (mentions(abstractText) && isAbstract(abstractText));
  }

  private static boolean isComment(String text) {
    return STATEMENT.matcher(text).find()
        || BEGINNING.matcher(text).find()
        || COMMENT.matcher(text).find();
  }

  private static boolean isAbstract(String text) {
    return STATEMENT.matcher(text).find()
        || (text.length() <= MAX_NOTICE_LENGTH && BEGINNING.matcher(text).find());
  }

  /** Tests quickly for the word, which few texts have. */
  private static boolean mentions(String text) {
    if (text.length() > MAX_LENGTH) {
      return false;
    }
    return text.contains("ithdr") || text.contains("ITHDR");
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }
}
