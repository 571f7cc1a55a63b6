package io.github.arxivbot.llm.internal.answer;

import io.github.arxivbot.llm.internal.prompt.SummaryPrompt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Extracts the summary from an answer: removes thoughts, wrappers, a code fence around the whole
 * answer, and control characters, and repairs the headings of the built-in prompt. An answer that
 * consists of a summary only is returned unchanged.
 */
public final class AnswerCleaner {

  /** A fence can be inside of a wrapper and the other way round. */
  private static final int MAX_ROUNDS = 4;

  private static final String WRAPPER_NAMES =
      "answer|final|final_answer|solution|output|response|summary|result|回答|答案|总结|摘要";

  private static final Pattern WRAPPER =
      Pattern.compile(
          "\\A(?:<(?<name>"
              + WRAPPER_NAMES
              + ")>|<\\|begin_of_(?:solution|answer|box)\\|>|<\\|box_start\\|>)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern WRAPPER_END =
      Pattern.compile(
          "(?:</(?:"
              + WRAPPER_NAMES
              + ")>|<\\|end_of_(?:solution|answer|box)\\|>|<\\|box_end\\|>)\\z",
          Pattern.CASE_INSENSITIVE);

  /** A token of a chat template, which some services do not remove. */
  private static final String TEMPLATE_TOKEN = "(?:<\\|[A-Za-z_]{1,30}\\|>|</?s>|\\[/?INST\\])";

  private static final Pattern FIRST_TOKEN =
      Pattern.compile("\\A(?:<\\|im_start\\|>assistant\\b|" + TEMPLATE_TOKEN + ")");
  private static final Pattern LAST_TOKEN = Pattern.compile(TEMPLATE_TOKEN + "\\z");

  private AnswerCleaner() {}

  /** Returns the summary; empty if the answer contains nothing else than thoughts. */
  public static String clean(String answer, SummaryPrompt prompt) {
    String text = withoutWrappers(answer);
    return prompt.isBuiltIn() ? HeadingRepairer.repair(text) : text;
  }

  public static boolean hasThoughts(String text) {
    return !ThoughtRemover.remove(text).equals(text);
  }

  /** Returns the answer without thoughts, wrappers and control characters. */
  public static String withoutWrappers(String answer) {
    String text = ModelTextCleaner.clean(answer).strip();
    for (int round = 0; round < MAX_ROUNDS; round++) {
      String before = text;
      text = FenceRemover.remove(text).strip();
      text = ThoughtRemover.remove(text).strip();
      text = withoutWrapper(withoutTemplateTokens(text));
      if (text.equals(before)) {
        break;
      }
    }
    return text;
  }

  private static String withoutWrapper(String text) {
    Matcher start = WRAPPER.matcher(text);
    if (!start.find()) {
      return text;
    }
    String inner = text.substring(start.end());
    Matcher end = WRAPPER_END.matcher(inner);
    return (end.find() ? inner.substring(0, end.start()) : inner).strip();
  }

  private static String withoutTemplateTokens(String text) {
    String rest = text;
    Matcher first = FIRST_TOKEN.matcher(rest);
    while (first.find() && !WRAPPER.matcher(rest).find()) {
      rest = rest.substring(first.end()).strip();
      first.reset(rest);
    }
    Matcher last = LAST_TOKEN.matcher(rest);
    while (last.find() && !WRAPPER_END.matcher(rest).find()) {
      rest = rest.substring(0, last.start()).strip();
      last.reset(rest);
    }
    return rest;
  }
}
