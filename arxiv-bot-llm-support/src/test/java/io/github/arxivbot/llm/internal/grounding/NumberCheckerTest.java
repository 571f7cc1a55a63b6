package io.github.arxivbot.llm.internal.grounding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberCheckerTest {

  private static final String NOTE = "\n\n⚠ marks numbers that were not found in what was read.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "by 16.79 %            | 16.79%",
        "by 16.79 percent      | 16.79\\%",
        "提升 16.79 个百分点     | $16.79\\%$",
        "by 16.79 points       | 16.79 percentage points",
        "16.8%                 | 16.79%",
        "17%                   | 16.79 percent",
        "16.79%                | a share of 0.1679",
        "a share of 0.168      | 16.79%",
        "1,024 tokens          | 1024 tokens",
        "1024                  | 1{,}024",
        "1024                  | 1 024",
        "1 024                 | 1024",
        "1k                    | 1,024",
        "1K                    | 1024",
        "1.024k                | 1024",
        "128K context          | 131,072 tokens",
        "131072 tokens         | 128K",
        "3.2x faster           | 3.2×",
        "3.2 times             | $3.2\\times$",
        "快 3.2 倍              | 3.2x",
        "3.2×                  | 3.2 times",
        "1.5 million           | 1.5M",
        "150万                 | 1.5M parameters",
        "150 万参数             | 1,500,000 parameters",
        "15亿                  | 1.5 billion",
        "1.5B                  | 15亿",
        "70亿参数               | Llama-7B",
        "32–64 GB              | 32-64 GB",
        "32 to 64 GB           | between 32 GB and 64 GB",
        "15–20M                | from 15M to 20M",
        "15M–20M               | 15-20 million",
        "1e-4                  | 10^{-4}",
        "10^{-4}               | 1e-4",
        "$10^{-4}$             | 1 × 10^-4",
        "1 × 10^-4             | 0.0001",
        "3e-5                  | $3\\times10^{-5}$",
        "3 × 10⁻⁵              | 3e-5",
        "3 × 10⁻⁵              | 3 × 10−5",
        "2.5 s                 | 2500 ms",
        "1.5 hours             | 90 minutes",
        "1.67 h                | 100 min",
        "2 GB                  | 2048 MB",
        "1.5 TB                | 1500 GB",
        "12 GPUs               | twelve GPUs",
        "4-bit                 | four bits",
        "speedup of 2×         | twice as fast",
        "４０％                 | 40 %",
        "80 GB                 | A100-80GB",
        "Qwen 2.5              | Qwen2.5-7B",
        "GPT-4                 | gpt 4",
        "Llama-3.1-8B          | Llama 3.1 models of 8B and 70B",
        "A100-80GB             | eight A100 GPUs of 80 GB",
        "2:4 sparsity          | 2:4 structured",
        "25.3dB                | 25.27 dB",
        "224x224               | 224 × 224 pixels",
        "85.2±0.3              | 85.2 ± 0.3",
        ".95                   | 0.95",
        "−12.5 °C              | -12.5\\,^{\\circ}C",
        "95.0%                 | 95%",
        "第 300 步 20 ms        | step 300 takes 20 ms",
        "158k tokens           | 158 instead of 131 thousand tokens",
        "$\\frac{30}{40}$      | 30/40",
        "500 GPU 小时           | 500 GPU hours",
      })
  void different_notations_of_a_number_match(String summary, String source) {
    assertThat(NumberChecker.check(summary, source).unsupported()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "16.9%       | 16.79%      | 16.9%",
        "16.79%      | 16.8%       | 16.79%",
        "1025        | 1,024       | 1025",
        "5 GB        | 5 ms        | 5 GB",
        "3.2x        | 3.2%        | 3.2x",
        "$16.79\\%$  | 17%         | 16.79\\%",
        "1.6B        | 1.5B        | 1.6B",
        "150 万      | 150 samples | 150 万",
        "1e-5        | 1e-4        | 1e-5",
        "GPT-5       | GPT-4       | GPT-5",
        "Qwen3-8B    | Qwen2-8B    | Qwen3-8B",
        "2:4         | 4:8         | 2:4",
        "2:4         | 2.4         | 2:4",
        "1,600×      | 1 and 600   | 1,600×",
        "2.5%        | Qwen2.5     | 2.5%",
        "3–7 GB      | 3–5 GB      | 7 GB",
        "12 hours    | 12 minutes  | 12 hours",
        "90 h        | 90 min      | 90 h",
        "2023        | 2024        | 2023",
      })
  void a_different_number_is_unsupported(String summary, String source, String unsupported) {
    assertThat(NumberChecker.check("a " + summary + " b", source).unsupported())
        .containsExactly(unsupported);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "## 1. Problem",
        "### 12.3 Details",
        "12. twelfth\n13. next",
        "- 14) point",
        "see Section 13, Fig. 22, Figure 31 and Tables 11 and 12",
        "如图 12、表 13 和第 14 章所示",
        "as shown before [12], [13, 14] and [15-17]",
        "three datasets, 2 stages, 10 runs",
        "`batch=512` and ``x`99``",
        "```\nlr = 77\n```",
        "[code](https://example.org/77/v99) or https://example.org/12345",
        "$x^{22}$ and $a_{17}$",
      })
  void numbers_that_refer_to_the_text_itself_are_not_checked(String summary) {
    assertThat(NumberChecker.check(summary, "nothing").unsupported()).isEmpty();
    assertThat(NumberChecker.check(summary, "nothing").checked()).isZero();
  }

  @Test
  void small_numbers_with_a_unit_are_checked() {
    assertThat(NumberChecker.check("in 3 stages, 3% better", "three stages"))
        .satisfies(n -> assertThat(n.unsupported()).isEmpty());
    assertThat(NumberChecker.check("in 3 stages, 3% better", "stages").unsupported())
        .containsExactly("3%");
  }

  @Test
  void a_mark_follows_its_number() {
    String summary = "It needs 5 GB, not 5 ms; **12.5%** of $z = 16.79\\%$; `5 GB`.";
    NumberChecker.Result numbers = NumberChecker.check(summary, "It needs 5 ms.");

    assertThat(numbers.unsupported()).containsExactly("5 GB", "12.5%", "16.79\\%");
    assertThat(numbers.checked()).isEqualTo(4);
    assertThat(NumberChecker.mark(summary, numbers, "en"))
        .isEqualTo("It needs 5 GB ⚠, not 5 ms; **12.5%** ⚠ of $z = 16.79\\%$ ⚠; `5 GB`." + NOTE);
  }

  @Test
  void a_mark_is_never_inside_a_formula() {
    String summary = "$$a = 77$$ and \\(b = 78 + c\\) and $79$ but \\$80 or $ 81.";
    NumberChecker.Result numbers = NumberChecker.check(summary, "");

    assertThat(NumberChecker.mark(summary, numbers, "en"))
        .isEqualTo("$$a = 77$$ ⚠ and \\(b = 78 + c\\) ⚠ and $79$ ⚠ but \\$80 ⚠ or $ 81 ⚠." + NOTE);
  }

  /** The limit only ends the test: without linear time, it would run for hours. */
  @Tag("slow")
  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void hostile_texts_take_linear_time() {
    for (String piece :
        List.of("7", "7 ", "1,", "`", "$", "[1", "a1-", "2.", "9e", "12 345 ", "x7", "\\", "](")) {
      String text = piece.repeat(1_000_000 / piece.length());
      assertThat(NumberChecker.check(text, text).unsupported()).as(piece).isEmpty();
    }
  }

  @Property(tries = 500)
  void a_text_supports_itself(@ForAll("texts") String text) {
    assertThat(NumberChecker.check(text, text).unsupported()).isEmpty();
  }

  @Property(tries = 500)
  void a_longer_source_never_supports_fewer_numbers(
      @ForAll("texts") String summary,
      @ForAll("texts") String source,
      @ForAll("texts") String more) {
    List<String> before = NumberChecker.check(summary, source).unsupported();
    assertThat(before)
        .containsAll(NumberChecker.check(summary, source + "\n\n" + more).unsupported())
        .containsAll(NumberChecker.check(summary, more + "\n\n" + source).unsupported());
  }

  @Property(tries = 500)
  void removing_the_marks_restores_the_text(
      @ForAll("texts") String summary, @ForAll("texts") String source) {
    String marked = NumberChecker.mark(summary, NumberChecker.check(summary, source), "en");
    assertThat(marked.replace(NOTE, "").replace(" ⚠", "")).isEqualTo(summary);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "7",
            "16.79",
            "1,024",
            "%",
            "\\%",
            " ",
            " ",
            "\n",
            "\n\n",
            "GB",
            "ms",
            "x",
            "×",
            "K",
            "M",
            "万",
            "倍",
            "$",
            "`",
            "**",
            "-",
            "–",
            "to",
            "e-4",
            "10^{-4}",
            "GPT-4",
            "A100",
            ".",
            "3",
            "12",
            "[",
            "]",
            "(",
            "https://a.b/",
            "#",
            "{",
            "}",
            "²",
            "three",
            "million",
            ":",
            "的",
            "\\times",
            "~",
            "００",
            "0",
            "Fig",
            "_")
        .list()
        .ofMaxSize(30)
        .map(pieces -> String.join("", pieces));
  }
}
