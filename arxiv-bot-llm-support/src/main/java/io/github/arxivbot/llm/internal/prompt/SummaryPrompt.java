package io.github.arxivbot.llm.internal.prompt;

import io.github.arxivbot.internal.file.Sha256;
import io.github.arxivbot.internal.text.ResourceText;
import io.github.arxivbot.internal.text.SafeText;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

/** The instructions for the model: its role, and the content of the summary. Immutable. */
public final class SummaryPrompt {

  private static final int MAX_TITLE_LENGTH = 500;

  private final String role;
  private final String text;
  private final Locale language;
  private final boolean builtIn;

  private SummaryPrompt(String role, String text, Locale language, boolean builtIn) {
    this.role = role;
    this.text = text;
    this.language = language;
    this.builtIn = builtIn;
  }

  /**
   * Returns the built-in prompt, which asks for four parts.
   *
   * @param language a language, see {@link LanguageTag}; for languages other than zh and en, the
   *     English prompt asks for an answer in that language
   * @throws IllegalArgumentException if the language is not known
   */
  public static SummaryPrompt builtIn(String language) {
    Locale locale = LanguageTag.parse(language);
    String file = locale.getLanguage().equals("zh") ? "zh" : "en";
    String text = resource("prompt." + file + ".txt");
    // Also true for a tag with a script or a region: zh-Hant, pt-BR.
    if (!locale.toLanguageTag().equals(file)) {
      String name = locale.getDisplayName(Locale.ENGLISH);
      text +=
          file.equals("zh")
              ? "\n请使用此语言变体作答：" + name + "。\n"
              : "\nWrite the whole answer, headings included, in this language: " + name + ".\n";
    }
    return new SummaryPrompt(resource("role." + file + ".txt"), text, locale, true);
  }

  /**
   * Returns a user's prompt with the built-in role.
   *
   * @param text the prompt, not blank
   * @param language the language that it asks for, see {@link LanguageTag}
   * @throws IllegalArgumentException if the text is blank or the language is not known
   */
  public static SummaryPrompt custom(String text, String language) {
    Objects.requireNonNull(text, "text");
    Locale locale = LanguageTag.parse(language);
    if (text.isBlank()) {
      throw new IllegalArgumentException(
          "prompt: expected instructions for the model, found an empty text");
    }
    String role = locale.getLanguage().equals("zh") ? "role.zh.txt" : "role.en.txt";
    return new SummaryPrompt(resource(role), text.strip() + "\n", locale, false);
  }

  public String role() {
    return role;
  }

  /** Returns the user's message: the paper's title, quoted, then the prompt. */
  public String userMessage(String title) {
    String line = SafeText.line(Objects.requireNonNull(title, "title"), MAX_TITLE_LENGTH);
    String label = language.getLanguage().equals("zh") ? "论文标题：" : "Title of the paper: ";
    return label + "\"" + line.replace('"', '\'') + "\"\n\n" + text;
  }

  /** Returns the request for another answer, which states the problem of the previous one. */
  public String repeatMessage(String problem) {
    return language.getLanguage().equals("zh")
        ? "上一次的回答无法使用（" + problem + "）。请改正这一点，重新给出完整的总结。"
        : "The previous answer could not be used: "
            + problem
            + " Write the whole summary again without this problem.";
  }

  /** Returns the SHA-256 of role and prompt, in hexadecimal, for the fingerprint. */
  public String sha256() {
    return Sha256.hex((role + "\0" + text).getBytes(StandardCharsets.UTF_8));
  }

  /** Returns the language as a BCP 47 tag. */
  public String language() {
    return language.toLanguageTag();
  }

  public boolean isBuiltIn() {
    return builtIn;
  }

  private static String resource(String name) {
    return ResourceText.read(SummaryPrompt.class.getResourceAsStream(name), name);
  }
}
