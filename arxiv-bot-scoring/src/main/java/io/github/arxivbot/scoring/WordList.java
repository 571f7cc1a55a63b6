package io.github.arxivbot.scoring;

import io.github.arxivbot.model.Field;
import io.github.arxivbot.model.Reason;
import java.util.ArrayList;
import java.util.List;

/** Words that are worth the same. */
record WordList(List<Term> terms, double inText, double moreInTitle) {

  List<Reason> reasons(String title, String text) {
    List<Reason> reasons = new ArrayList<>();
    for (Term term : terms) {
      if (term.isIn(text)) {
        reasons.add(
            term.isIn(title)
                ? Reason.of(term.written(), Field.TITLE, inText + moreInTitle)
                : Reason.of(term.written(), Field.TEXT, inText));
      }
    }
    return reasons;
  }
}
