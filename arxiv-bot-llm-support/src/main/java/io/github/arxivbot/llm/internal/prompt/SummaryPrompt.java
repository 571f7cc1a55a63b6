package io.github.arxivbot.llm.internal.prompt;

import io.github.arxivbot.internal.text.SafeText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.IllformedLocaleException;
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
   * @param language a BCP 47 tag; for languages other than zh and en, the English prompt asks for
   *     an answer in that language
   * @throws IllegalArgumentException if the tag is invalid
   */
  public static SummaryPrompt builtIn(String language) {
    Locale locale = locale(language);
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
   * @param language the BCP 47 tag of the language that it asks for
   * @throws IllegalArgumentException if the text is blank or the tag is invalid
   */
  public static SummaryPrompt custom(String text, String language) {
    Objects.requireNonNull(text, "text");
    Locale locale = locale(language);
    if (text.isBlank()) {
      throw new IllegalArgumentException(
          "prompt: expected instructions for the model, found an empty text");
    }
    String role = locale.getLanguage().equals("zh") ? "role.zh.txt" : "role.en.txt";
    return new SummaryPrompt(resource(role), text.strip() + "\n", locale, false);
  }

  /** Returns the content of the first system message. */
  public String role() {
    return role;
  }

  /** Returns the user's message: the paper's title, quoted, then the prompt. */
  public String userMessage(String title) {
    String line = SafeText.line(Objects.requireNonNull(title, "title"), MAX_TITLE_LENGTH);
    String label = language.getLanguage().equals("zh") ? "论文标题：" : "Title of the paper: ";
    return label + "\"" + line.replace('"', '\'') + "\"\n\n" + text;
  }

  /** Returns the SHA-256 of role and prompt, in hexadecimal, for the fingerprint. */
  public String sha256() {
    try {
      byte[] all = (role + "\0" + text).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is required in every Java runtime", e);
    }
  }

  /** Returns the language as a BCP 47 tag. */
  public String language() {
    return language.toLanguageTag();
  }

  public boolean isBuiltIn() {
    return builtIn;
  }

  private static Locale locale(String language) {
    try {
      Locale locale = new Locale.Builder().setLanguageTag(language).build();
      if (!locale.getLanguage().isEmpty()) {
        return locale;
      }
    } catch (IllformedLocaleException e) {
      // reported below
    }
    throw new IllegalArgumentException(
        "language: expected a BCP 47 tag such as \"zh\", \"en\" or \"pt-BR\", found \""
            + SafeText.line(language, 40)
            + "\"");
  }

  private static String resource(String name) {
    try (InputStream in = SummaryPrompt.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException("Could not read the resource " + name, e);
    }
  }
}
