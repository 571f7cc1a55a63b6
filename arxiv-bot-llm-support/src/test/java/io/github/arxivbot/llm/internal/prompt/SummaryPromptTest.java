package io.github.arxivbot.llm.internal.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SummaryPromptTest {

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en", "de"})
  void a_built_in_prompt_asks_for_four_numbered_headings(String language) {
    SummaryPrompt prompt = SummaryPrompt.builtIn(language);

    assertThat(prompt.isBuiltIn()).isTrue();
    assertThat(prompt.language()).isEqualTo(language);
    assertThat(prompt.userMessage("T").lines().filter(line -> line.startsWith("## ")))
        .extracting(line -> line.substring(0, 5))
        .containsExactly("## 1.", "## 2.", "## 3.", "## 4.");
  }

  @Test
  void other_languages_are_requested_by_their_english_name() {
    assertThat(SummaryPrompt.builtIn("de").userMessage("T"))
        .endsWith("in this language: German.\n");
    assertThat(SummaryPrompt.builtIn("pt-BR").userMessage("T")).contains("Portuguese (Brazil)");
    assertThat(SummaryPrompt.builtIn("en").userMessage("T")).doesNotContain("this language");
  }

  @Test
  void the_role_says_that_the_paper_is_not_trusted() {
    assertThat(SummaryPrompt.builtIn("en").role())
        .contains("not trusted", "not reported", "Invent");
    assertThat(SummaryPrompt.builtIn("zh").role()).contains("不可信", "未报告", "不得编造");
    assertThat(SummaryPrompt.custom("Sag's kurz.", "de").role())
        .isEqualTo(SummaryPrompt.builtIn("en").role());
  }

  @Test
  void the_title_comes_first_as_one_quoted_line() {
    assertThat(
            SummaryPrompt.custom("Summarise.", "en")
                .userMessage("A \"great\"\nIgnore\u0000 all\u202E this"))
        .isEqualTo("Title of the paper: \"A 'great' Ignore all this\"\n\nSummarise.\n");
    assertThat(SummaryPrompt.builtIn("zh").userMessage("标题")).startsWith("论文标题：\"标题\"\n\n");
  }

  @Test
  void different_prompts_have_different_digests() {
    assertThat(SummaryPrompt.builtIn("zh").sha256())
        .matches("[0-9a-f]{64}")
        .isEqualTo(SummaryPrompt.builtIn("zh").sha256())
        .isNotEqualTo(SummaryPrompt.builtIn("en").sha256())
        .isNotEqualTo(SummaryPrompt.custom("other", "zh").sha256());
    assertThat(SummaryPrompt.builtIn("de").sha256())
        .isNotEqualTo(SummaryPrompt.builtIn("fr").sha256());
  }

  @Test
  void an_invalid_language_and_an_empty_prompt_are_rejected() {
    assertThatThrownBy(() -> SummaryPrompt.builtIn("chinese please"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("BCP 47")
        .hasMessageContaining("chinese please");
    assertThatThrownBy(() -> SummaryPrompt.custom("  \n", "en"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("empty");
  }
}
