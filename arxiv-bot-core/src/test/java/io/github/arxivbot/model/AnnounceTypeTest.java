package io.github.arxivbot.model;

import static io.github.arxivbot.model.AnnounceType.CROSS;
import static io.github.arxivbot.model.AnnounceType.NEW;
import static io.github.arxivbot.model.AnnounceType.REPLACE;
import static io.github.arxivbot.model.AnnounceType.REPLACE_CROSS;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AnnounceTypeTest {

  @Test
  void the_words_are_those_of_arxiv() {
    assertThat(AnnounceType.values())
        .extracting(AnnounceType::label)
        .containsExactly("new", "cross", "replace", "replace-cross");
  }

  @ParameterizedTest
  @EnumSource
  void every_type_is_found_by_its_word(AnnounceType type) {
    assertThat(AnnounceType.find(type.label())).contains(type);
  }

  @Test
  void other_words_name_no_type() {
    assertThat(AnnounceType.find("")).isEmpty();
    assertThat(AnnounceType.find("New")).isEmpty();
    assertThat(AnnounceType.find("replace_cross")).isEmpty();
  }

  @Test
  void new_is_strongest_and_a_replaced_cross_list_weakest() {
    assertThat(NEW.isStrongerThan(CROSS)).isTrue();
    assertThat(CROSS.isStrongerThan(REPLACE)).isTrue();
    assertThat(REPLACE.isStrongerThan(REPLACE_CROSS)).isTrue();
    assertThat(REPLACE_CROSS.isStrongerThan(NEW)).isFalse();
    assertThat(NEW.isStrongerThan(NEW)).isFalse();
  }
}
