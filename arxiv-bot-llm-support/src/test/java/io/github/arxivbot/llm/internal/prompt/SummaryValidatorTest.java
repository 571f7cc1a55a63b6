package io.github.arxivbot.llm.internal.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class SummaryValidatorTest {

  private static final SummaryPrompt EN = SummaryPrompt.builtIn("en");
  private static final SummaryPrompt ZH = SummaryPrompt.builtIn("zh");
  private static final String ENGLISH = "The method is compared with a strong baseline. ";
  private static final String CHINESE = "该方法在 KV cache 上与强基线进行了对比，效果显著提升。";

  @Test
  void four_parts_in_the_right_language_are_valid() {
    assertThat(problem(inParts(ENGLISH), EN)).isEmpty();
    assertThat(problem(inParts(CHINESE), ZH)).isEmpty();
  }

  @Test
  void a_short_answer_is_rejected() {
    assertThat(problem("Sorry, I can't read it.", EN))
        .contains("The summary has 23 characters; at least 200 were expected.");
    assertThat(problem("😀".repeat(199), EN).orElseThrow()).contains("199");
  }

  @Test
  void an_answer_in_another_script_is_rejected() {
    assertThat(problem(inParts(ENGLISH), ZH))
        .contains(
            "The summary is not written in Chinese: most of its letters belong to another script.");
    assertThat(problem(inParts(CHINESE), EN).orElseThrow()).contains("English");
    assertThat(problem(inParts(ENGLISH), SummaryPrompt.builtIn("ru")))
        .hasValueSatisfying(complaint -> assertThat(complaint).contains("Russian"));
  }

  @Test
  void code_and_formulas_do_not_count_for_the_language() {
    String code = "\n```\n" + "while true do something\n".repeat(200) + "```\n";
    String formula = "$" + "\\alpha_{train} + ".repeat(200) + "x$\n";
    assertThat(problem(inParts(CHINESE + code + formula), ZH)).isEmpty();
  }

  @Test
  void a_language_of_unknown_script_is_not_checked() {
    assertThat(problem(inParts(ENGLISH), SummaryPrompt.builtIn("am"))).isEmpty();
    assertThat(problem(inParts(ENGLISH), SummaryPrompt.builtIn("zh-Latn"))).isEmpty();
  }

  @Test
  void the_built_in_prompt_requires_four_headings_in_order() {
    Optional<String> missing = problem(inParts(ENGLISH).replace("## 3.", "**3.**"), EN);
    assertThat(missing)
        .contains(
            "The summary lacks the second-level heading \"## 3. …\"; the four numbered headings"
                + " were expected in order.");
    assertThat(problem(inParts(ENGLISH).replace("## 1.", "### 1."), EN)).isPresent();
    assertThat(problem(inParts(ENGLISH).replace("## 1.", "## 1.1"), EN)).isPresent();
    assertThat(problem("```\n" + inParts(ENGLISH) + "```\n", EN)).isPresent();
  }

  @Test
  void a_custom_prompt_requires_no_headings() {
    SummaryPrompt own = SummaryPrompt.custom("Two sentences.", "en");
    assertThat(problem(ENGLISH.repeat(10), own)).isEmpty();
  }

  private static Optional<String> problem(String summary, SummaryPrompt prompt) {
    return SummaryValidator.findProblem(summary, prompt)
        .map(SummaryValidator.AnswerProblem::sentence);
  }

  private static String inParts(String text) {
    StringBuilder parts = new StringBuilder();
    for (int i = 1; i <= 4; i++) {
      parts.append("## ").append(i).append(". 标 T\n\n").append(text.repeat(3)).append("\n\n");
    }
    return parts.toString();
  }
}
