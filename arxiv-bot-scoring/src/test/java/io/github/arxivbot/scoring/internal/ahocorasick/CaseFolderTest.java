package io.github.arxivbot.scoring.internal.ahocorasick;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CaseFolderTest {

  @Test
  void the_variants_of_a_letter_include_every_unit_whose_lower_case_it_is() {
    for (int unit = Character.MIN_VALUE; unit <= Character.MAX_VALUE; unit++) {
      char lower = Character.toLowerCase((char) unit);
      assertThat(CaseFolder.variants(lower)).contains(String.valueOf((char) unit));
    }
    assertThat(CaseFolder.variants(CaseFolder.SIGMA))
        .contains(String.valueOf(CaseFolder.FINAL_SIGMA));
  }
}
