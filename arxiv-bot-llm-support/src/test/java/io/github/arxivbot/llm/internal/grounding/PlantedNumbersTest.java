package io.github.arxivbot.llm.internal.grounding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Fictitious papers, each with a summary in four parts, one false number in ⟦⟧ per part. */
class PlantedNumbersTest {

  private static final List<String> CASES =
      List.of(
          "01-cache-eviction",
          "02-quantisation",
          "03-speech",
          "04-retrieval",
          "05-robot",
          "06-weather",
          "07-graph",
          "08-medical",
          "09-agents",
          "10-sparse",
          "11-materials",
          "12-federated",
          "13-compiler",
          "14-video",
          "15-theory");

  @ParameterizedTest(name = "{0}, part {1}")
  @MethodSource("parts")
  void only_the_false_number_is_reported(String name, int part, String source, String planted) {
    String summary = planted.replace("⟦", "").replace("⟧", "");
    int start = planted.indexOf('⟦');
    int end = planted.indexOf('⟧') - 1;

    NumberChecker.Result numbers = NumberChecker.check(summary, source);

    assertThat(numbers.unsupported()).hasSize(1);
    assertThat(summary.substring(start, end)).contains(numbers.unsupported().get(0).strip());
    assertThat(numbers.marks().get(0)).isBetween(start + 1, end);
    assertThat(numbers.checked()).isGreaterThan(1);
  }

  static Stream<Arguments> parts() {
    return CASES.stream()
        .flatMap(
            name -> {
              String[] texts = read(name).split("\n---\n", -1);
              assertThat(texts).as(name).hasSize(5);
              return IntStream.rangeClosed(1, 4)
                  .mapToObj(part -> arguments(name, part, texts[0], texts[part].strip()));
            });
  }

  private static String read(String name) {
    try (InputStream in =
        PlantedNumbersTest.class.getResourceAsStream("number-cases/" + name + ".txt")) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new AssertionError(name, e);
    }
  }
}
