package io.github.arxivbot.llm.internal.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.llm.internal.prompt.SummaryPrompt;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerCleanerTest {

  private static final SummaryPrompt EN = SummaryPrompt.builtIn("en");
  private static final SummaryPrompt OWN = SummaryPrompt.custom("Summarize it.", "en");

  private static final String SUMMARY =
      """
      ## 1. Problem and contributions

      Routers drop packets in bursts; the paper contributes a queue that sees a burst coming.

      ## 2. Method and settings

      A small model predicts the next second of traffic from the one before it.

      ## 3. Results

      Fewer packets are lost on every trace.

      ## 4. Limits and future work

      Only one kind of router was tried."""; // no line feed at the end

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<think>\nThe user wants four parts.\n</think>\n\n",
        "<think></think>\n",
        "<think>\n\n</think>\n\n",
        "The abstract names no numbers, so I leave them out.\n</think>\n\n",
        "Then I am done. </think> ",
        "<thinking>First the problem.</thinking>\n",
        "<THINK>\nshouted\n</THINK>\n",
        "<think time=\"3s\">\nslow\n</think>\n",
        "<reasoning>\nBurst, queue, trace.\n</reasoning>\n",
        "<think>\n<think>\nTwice opened, once closed.\n</think>\n",
        "<think>\nouter <think>\ninner\n</think>\nouter\n</think>\n",
        "<think>a</think>\n<think>b</think>\n",
        "<|begin_of_thought|>\nstep by step\n<|end_of_thought|>\n\n<|begin_of_solution|>\n",
        "◁think▷ Let me see. ◁/think▷\n",
        "[THINK]\nmagistral\n[/THINK]\n",
        "<seed:think>\nseed\n</seed:think>\n",
        "<|START_THINKING|>cohere<|END_THINKING|>\n",
        "<think>\n用户希望得到四个部分。先看摘要。\n</think>\n",
        "<思考>\n先看摘要。\n</思考>\n",
        "【思考】先看摘要。【/思考】\n",
        "<think>\nA draft with an open `quote and a fence:\n```\n## 1. x\n</think>\n",
        "<details type=\"reasoning\" done=\"true\">\n<summary>Thought</summary>\nHm.\n</details>\n",
        "<|channel|>analysis<|message|>Four parts.<|end|><|start|>assistant<|channel|>final<|message|>",
        "analysisThe user wants four parts.assistantfinal",
      })
  void thoughts_before_a_summary_are_removed(String thoughts) {
    assertThat(AnswerCleaner.clean(thoughts + SUMMARY, EN)).isEqualTo(SUMMARY);
    assertThat(AnswerCleaner.clean(thoughts + SUMMARY, OWN)).isEqualTo(SUMMARY);
    assertThat(AnswerCleaner.hasThoughts(thoughts + SUMMARY)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<think>\nI run out of",
        "<think>\nDone.\n</think>",
        "<thinking>no end",
        "<think>a</think>\n\n<think>b",
        "<|begin_of_thought|>no end",
        "<think>\n论文研究的是",
        "<|channel|>analysis<|message|>no final channel",
      })
  void an_answer_of_thoughts_only_is_empty(String answer) {
    assertThat(AnswerCleaner.clean(answer, EN)).isEmpty();
    assertThat(AnswerCleaner.clean(answer, OWN)).isEmpty();
  }

  @Test
  void thoughts_between_and_after_the_parts_are_removed() {
    String answer =
        SUMMARY.replace("## 3.", "<think>\nNow the results.\n</think>\n\n## 3.")
            + "\n\n<think>\nIs this short enough?";

    assertThat(AnswerCleaner.clean(answer, EN).replace("\n\n\n", "\n"))
        .doesNotContain("think", "Now");
    assertThat(AnswerCleaner.clean(answer, EN)).startsWith("## 1.").endsWith("was tried.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The reward counts what is between <think> and </think>.",
        "The models emit `<think>` first, and then `</think>`.",
        "A format reward needs <think> tags.",
        "Decoding stops at the token </think> and starts again after it",
        "```xml\n<think>\nexample\n</think>\n```",
      })
  void a_tag_that_is_mentioned_stays(String sentence) {
    String summary = SUMMARY.replace("Fewer packets are lost on every trace.", sentence);

    assertThat(AnswerCleaner.clean(summary, EN)).isEqualTo(summary);
    assertThat(AnswerCleaner.hasThoughts(summary)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "```markdown\n%s\n```",
        "```\n%s\n```",
        "```md\n%s\n```\n",
        "~~~markdown\n%s\n~~~",
        "````markdown\n%s\n````",
        "```markdown\n%s",
        "Here is the summary:\n\n```markdown\n%s\n```",
        "Sure!\n```\n%s\n```\n\nLet me know if you need more.",
        "<think>\nIn a fence, then.\n</think>\n```markdown\n%s\n```",
        "```markdown\n<think>\ninside\n</think>\n%s\n```",
        "<answer>\n%s\n</answer>",
        "<answer>\n```\n%s\n```\n</answer>",
        "%s<|im_end|>",
        "<|im_start|>assistant\n%s\n<|im_end|>\n<|endoftext|>",
      })
  void what_wraps_a_whole_answer_is_removed(String wrapper) {
    assertThat(AnswerCleaner.clean(wrapper.replace("%s", SUMMARY), EN)).isEqualTo(SUMMARY);
    assertThat(AnswerCleaner.clean(wrapper.replace("%s", SUMMARY), OWN)).isEqualTo(SUMMARY);
  }

  @Test
  void code_inside_of_a_fenced_answer_stays() {
    String code = SUMMARY.replace("Fewer", "```python\nloss = drop(trace)\n```\n\nFewer");

    assertThat(AnswerCleaner.clean("```markdown\n" + code + "\n```", EN)).isEqualTo(code);
    assertThat(AnswerCleaner.clean(code, EN)).isEqualTo(code);
    String two = "```\na = 1\n```\n\nThen the other one.\n\n```\nb = 2\n```";
    assertThat(AnswerCleaner.clean(two, OWN)).isEqualTo(two);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# %d. %s",
        "### %d. %s",
        "#### %d) %s",
        "##%d. %s",
        "## %d、%s",
        "## %d：%s",
        "## %d %s",
        "## (%d) %s",
        "## Part %d: %s",
        "## **%d. %s**",
        "## %d. **%s**",
        "**%d. %s**",
        "**%d. %s:**",
        "__%d. %s__",
        "**%d.** **%s**",
        "%d. %s",
        "%d、%s",
        "%d. %s：",
        "%d. %s\n-----",
        "###  %d. %s ###",
      })
  void headings_in_another_form_are_repaired(String form) {
    assertThat(AnswerCleaner.clean(withHeadings(form), EN)).isEqualTo(SUMMARY);
    assertThat(AnswerCleaner.clean("Here you are.\n\n" + withHeadings(form), EN))
        .isEqualTo(SUMMARY);
  }

  @Test
  void chinese_and_full_width_numbers_are_repaired() {
    String chinese = "论文提出了一种队列，并在真实流量上进行了实验，效果明显。\n\n";
    String expected =
        "## 1. 问题与贡献\n\n%s## 2. 方法与设置\n\n%s## 3. 实验结果\n\n%s## 4. 局限与未来工作\n\n%s"
            .replace("%s", chinese)
            .strip();
    SummaryPrompt zh = SummaryPrompt.builtIn("zh");
    for (String numbers : new String[] {"一、二、三、四、", "１．２．３．４．", "① ② ③ ④ ", "1️⃣ 2️⃣ 3️⃣ 4️⃣ "}) {
      String answer = expected;
      int width = numbers.length() / 4;
      for (int i = 0; i < 4; i++) {
        answer =
            answer.replace(
                "## " + (i + 1) + ". ", "### " + numbers.substring(i * width, (i + 1) * width));
      }
      assertThat(AnswerCleaner.clean(answer, zh)).isEqualTo(expected);
    }
    assertThat(AnswerCleaner.clean(expected.replaceAll("## (\\d)\\. (.*)", "**第$1部分：$2**"), zh))
        .isEqualTo(expected);
  }

  @Test
  void headings_without_numbers_are_numbered() {
    assertThat(AnswerCleaner.clean(withHeadings("## %2$s"), EN)).isEqualTo(SUMMARY);
    assertThat(AnswerCleaner.clean(withHeadings("**%2$s**"), EN)).isEqualTo(SUMMARY);
    assertThat(AnswerCleaner.clean(withHeadings("### **%2$s**"), EN)).isEqualTo(SUMMARY);
  }

  @Test
  void a_bold_heading_and_its_text_may_share_a_line() {
    String answer = withHeadings("**%d. %s**").replace("**\n\n", "**: ");

    assertThat(AnswerCleaner.clean(answer, EN)).isEqualTo(SUMMARY);
  }

  @Test
  void a_numbered_list_is_not_a_set_of_headings() {
    String list = "1. one\n2. two\n3. three\n4. four";
    assertThat(AnswerCleaner.clean(list, EN)).isEqualTo(list);
    String inside =
        SUMMARY.replace("Fewer", "**1. a**\n\n**2. b**\n\n**3. c**\n\n**4. d**\n\nFewer");
    assertThat(AnswerCleaner.clean(inside, EN)).isEqualTo(inside);
    String threeParts = SUMMARY.replace("## 3. Results", "Results");
    assertThat(AnswerCleaner.clean(threeParts, EN)).isEqualTo(threeParts);
  }

  @Test
  void a_draft_before_the_summary_is_removed() {
    String answer =
        "Okay, four headings.\n\n" + SUMMARY.replace("Routers", "Draft") + "\n\nBetter:\n\n";

    assertThat(AnswerCleaner.clean(answer + SUMMARY, EN)).isEqualTo(SUMMARY);
  }

  @Test
  void headings_in_a_multi_line_code_span_are_left_alone() {
    String answer = SUMMARY.replace("Fewer", "`a\n## 1. b` Fewer");

    assertThat(AnswerCleaner.clean(answer, EN)).isEqualTo(answer);
  }

  @Test
  void control_characters_and_unpaired_surrogates_are_removed() {
    assertThat(AnswerCleaner.clean("a\0b\u0007c\ud800d\r\ne\tf\uffff😀", OWN))
        .isEqualTo("abcd\ne\tf😀");
  }

  @Tag("slow")
  @Test
  void a_long_hostile_answer_is_cleaned_in_linear_time() {
    for (String part :
        new String[] {"<think>", "</think>", "a</think>", "<think>\n", "```\n", "**1. a**\n\n"}) {
      assertThat(AnswerCleaner.clean(part.repeat(200_000), EN)).isNotNull();
    }
  }

  private static String withHeadings(String form) {
    String answer = SUMMARY;
    String[] titles = {
      "Problem and contributions", "Method and settings", "Results", "Limits and future work"
    };
    for (int i = 0; i < titles.length; i++) {
      answer = answer.replace("## " + (i + 1) + ". " + titles[i], form.formatted(i + 1, titles[i]));
    }
    return answer;
  }
}
