package io.github.arxivbot.internal.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaperFileNameTest {

  @ParameterizedTest
  @CsvSource({
    "2602.09578, 2602.09578",
    "0704.0001, 0704.0001",
    "math/0211159, math-0211159",
    "hep-th/9901001, hep-th-9901001",
    "doi:10.1101/2024.01.02.573895, doi-10.1101-2024.01.02.573895",
  })
  void an_ordinary_identifier_stays_readable(String id, String name) {
    assertThat(PaperFileName.of(id)).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "..",
        ".",
        "",
        "../../etc/passwd",
        "..\\..\\boot.ini",
        "/absolute",
        "C:\\x",
        "doi:10.1000/../../../x",
        "doi:10.1000/a\u0000b",
        "doi:10.1000/<sici>(1999)1:1%2F3#?*|",
        "doi:10.1000/\u202Efdp.exe",
        "doi:10.1000/Ａ／Ｂ",
        ".hidden",
        "con",
        "doi:10.1000/trailing. ",
        "{day}",
      })
  void no_identifier_leaves_its_folder_or_hides(String id) {
    assertThat(PaperFileName.of(id)).matches("[a-z0-9_-][a-z0-9._-]*[a-z0-9]").doesNotContain("..");
  }

  @Test
  void a_name_is_never_longer_than_file_systems_allow() {
    for (String id :
        List.of("doi:10.1000/" + "a".repeat(5000), "doi:10.1000/" + "é/".repeat(500))) {
      assertThat(PaperFileName.of(id)).hasSizeLessThanOrEqualTo(100);
    }
  }

  @Test
  void no_two_identifiers_have_the_same_name() {
    List<String> names =
        Stream.of(
                "doi:10.1000/a/b",
                "doi:10.1000/a-b",
                "doi:10.1000/a_b",
                "doi:10.1000/A/b",
                "doi:10.1000/a:b",
                "doi:10.1000/ab",
                "doi:10.1000/aB",
                "doi:10.1000-a/b",
                "doi-10.1000/a/b",
                "math/0211159",
                "math-0211159",
                "MATH/0211159",
                "math_0211159",
                "a".repeat(200),
                "a".repeat(201))
            .map(PaperFileName::of)
            .toList();

    assertThat(names).doesNotHaveDuplicates();
  }
}
