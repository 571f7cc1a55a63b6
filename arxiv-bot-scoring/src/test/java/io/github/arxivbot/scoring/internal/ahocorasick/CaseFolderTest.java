package io.github.arxivbot.scoring.internal.ahocorasick;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaseFolderTest {

  @Test
  void the_variants_of_a_letter_include_every_unit_whose_lower_case_it_is() {
    List<String> missing = new ArrayList<>();
    for (int unit = Character.MIN_VALUE; unit <= Character.MAX_VALUE; unit++) {
      if (CaseFolder.variants(Character.toLowerCase((char) unit)).indexOf(unit) < 0) {
        missing.add(Integer.toHexString(unit));
      }
    }
    assertThat(missing).isEmpty();
    assertThat(CaseFolder.variants(CaseFolder.SIGMA))
        .contains(String.valueOf(CaseFolder.FINAL_SIGMA));
  }
}
