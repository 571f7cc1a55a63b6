package io.github.arxivbot.llm.internal.grounding;

import java.util.Locale;
import java.util.Set;

/** Recognizes numbers that refer to the text itself: headings, lists, figures and citations. */
record ReferenceNumberFilter(String text) {

  private static final int MAX_CITATION_LENGTH = 64;
  private static final int MAX_WORD_LENGTH = 12;

  private static final Set<String> REFERENCES =
      Set.of(
          ("section,sections,sec,secs,figure,figures,fig,figs,table,tables,tab,"
                  + "equation,equations,eq,eqs,eqn,appendix,chapter,theorem,lemma,corollary,"
                  + "proposition,definition,algorithm,alg,step,stage,phase,page,footnote,line")
              .split(",", -1));

  boolean matches(NumberMention mention) {
    if (mention.isName()) {
      return isReference(mention) || isIndexed(mention.name());
    }
    boolean bare = mention.readings().get(0).unit() == MeasurementUnit.NONE;
    return isPower(mention)
        || (bare && (isListNumber(mention) || isCitation(mention) || isReference(mention)));
  }

  /** Tests for a variable with an index, such as x_12. */
  private static boolean isIndexed(String name) {
    return name.length() > 2
        && name.charAt(1) == '_'
        && name.chars().skip(2).allMatch(c -> QuantityParser.isDigit((char) c));
  }

  private boolean isPower(NumberMention mention) {
    int before = mention.start() - 1;
    return at(before) == '^' || (at(before) == '-' && at(before - 1) == '^') || at(before) == '_';
  }

  /** Tests for a number at the start of a line, as in {@code ## 1. …} or {@code 2) …}. */
  private boolean isListNumber(NumberMention mention) {
    boolean heading = false;
    int before = mention.start() - 1;
    while (before >= 0 && " \t>#-*+(（".indexOf(at(before)) >= 0) {
      heading |= at(before) == '#';
      before--;
    }
    boolean lineStart = before < 0 || at(before) == '\n';
    boolean brief = mention.end() - mention.start() <= 3;
    return lineStart && (heading || (brief && ".)、．）:：".indexOf(at(mention.end())) >= 0));
  }

  private boolean isCitation(NumberMention mention) {
    int open = mention.start() - 1;
    while (open > mention.start() - MAX_CITATION_LENGTH && isCitationPart(at(open))) {
      open--;
    }
    int close = mention.end();
    while (close < mention.end() + MAX_CITATION_LENGTH && isCitationPart(at(close))) {
      close++;
    }
    return at(open) == '[' && at(close) == ']';
  }

  private static boolean isCitationPart(char c) {
    return QuantityParser.isDigit(c) || c == ',' || c == ' ' || c == '-' || c == '–' || c == ';';
  }

  private boolean isReference(NumberMention mention) {
    int at = mention.start() - 1;
    int bound = mention.start() - MAX_CITATION_LENGTH;
    // Go back over the other numbers of "Tables 11 and 12".
    while (at > bound) {
      char c = at(at);
      if (c == 'd' && at(at - 1) == 'n' && at(at - 2) == 'a' && at(at - 3) == ' ') {
        at -= 3;
      } else if (QuantityParser.isDigit(c) || " \t\n.,(-––&\u2009、和与及".indexOf(c) >= 0) {
        at--;
      } else {
        break;
      }
    }
    char c = at(at);
    if (c == '图' || c == '表' || c == '§' || c == '式' || c == '录') {
      return true;
    }
    int end = at + 1;
    while (QuantityParser.isLetter(at(at)) && end - at <= MAX_WORD_LENGTH) {
      at--;
    }
    return REFERENCES.contains(text.substring(at + 1, end).toLowerCase(Locale.ROOT))
        || (c == '第' && "章节步图表".indexOf(at(skipSpace(mention.end()))) >= 0);
  }

  private int skipSpace(int from) {
    return at(from) == ' ' ? from + 1 : from;
  }

  private char at(int index) {
    return index >= 0 && index < text.length() ? text.charAt(index) : '\0';
  }
}
