package io.github.arxivbot.scoring.internal.ahocorasick;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharacterClassesTest {

  private static final String LETTERS = "straßeοδσǆkωi\uD83D\uDE00";

  @ParameterizedTest
  @CsvSource({"false, false", "true, false", "false, true"})
  void all_units_of_a_letter_have_its_class_and_others_have_none(boolean merged, boolean dropped) {
    Literal literal = new Literal(LETTERS, false, false, false, merged, dropped);
    CharacterClasses classes =
        new CharacterClasses(List.of(new LiteralPattern(literal, merged)), merged, dropped);
    List<String> wrong = new ArrayList<>();
    for (int unit = Character.MIN_VALUE; unit <= Character.MAX_VALUE; unit++) {
      char letter = letter((char) unit, dropped);
      int expected = LETTERS.indexOf(letter) < 0 ? CharacterClasses.OTHER : classes.of(letter);
      if (classes.of((char) unit) != expected
          || (LETTERS.indexOf(letter) >= 0 && expected == CharacterClasses.OTHER)) {
        wrong.add(Integer.toHexString(unit));
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static char letter(char unit, boolean dropped) {
    if (Character.isSurrogate(unit)) {
      return Character.isHighSurrogate(unit) ? '\uD83D' : '\uDE00';
    }
    char lower = Character.toLowerCase(dropped ? CaseFolder.base(unit) : unit);
    return lower == CaseFolder.FINAL_SIGMA ? CaseFolder.SIGMA : lower;
  }
}
