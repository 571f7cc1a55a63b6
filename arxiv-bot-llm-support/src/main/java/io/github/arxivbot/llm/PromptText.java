package io.github.arxivbot.llm;

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

/** What is said to a model: its role, and what it shall write about a paper. Immutable. */
final class PromptText {

  private static final int LONGEST_TITLE = 500;

  private final String role;
  private final String text;
  private final Locale language;
  private final boolean builtIn;

  private PromptText(String role, String text, Locale language, boolean builtIn) {
    this.role = role;
    this.text = text;
    this.language = language;
    this.builtIn = builtIn;
  }

  /**
   * The prompt that ships with us, in four parts.
   *
   * @param language a BCP 47 tag; for any but zh and en the English prompt asks for that language
   * @throws IllegalArgumentException if it is none
   */
  static PromptText builtIn(String language) {
    Locale locale = locale(language);
    String own = locale.getLanguage().equals("zh") ? "zh" : "en";
    String text = resource("prompt." + own + ".txt");
    // A script or a region is worth saying too: zh-Hant, pt-BR.
    if (!locale.toLanguageTag().equals(own)) {
      String name = locale.getDisplayName(Locale.ENGLISH);
      text +=
          own.equals("zh")
              ? "\n请使用此语言变体作答：" + name + "。\n"
              : "\nWrite the whole answer, headings included, in this language: " + name + ".\n";
    }
    return new PromptText(resource("role." + own + ".txt"), text, locale, true);
  }

  /**
   * A user's own prompt under our role.
   *
   * @param text the prompt, not blank
   * @param language the BCP 47 tag of the language that it asks for
   * @throws IllegalArgumentException if the text is blank or the tag is none
   */
  static PromptText own(String text, String language) {
    Objects.requireNonNull(text, "text");
    Locale locale = locale(language);
    if (text.isBlank()) {
      throw new IllegalArgumentException(
          "The prompt is empty; expected what the model shall write");
    }
    String role = locale.getLanguage().equals("zh") ? "role.zh.txt" : "role.en.txt";
    return new PromptText(resource(role), text.strip() + "\n", locale, false);
  }

  /** For the first system message. */
  String role() {
    return role;
  }

  /** For the user's message: the paper's title, as quoted data, then the prompt. */
  String user(String title) {
    String line = SafeText.line(Objects.requireNonNull(title, "title"), LONGEST_TITLE);
    String label = language.getLanguage().equals("zh") ? "论文标题：" : "Title of the paper: ";
    return label + "\"" + line.replace('"', '\'') + "\"\n\n" + text;
  }

  /** A digest of role and prompt, in hexadecimal: another one, another summary. */
  String sha256() {
    try {
      byte[] all = (role + "\0" + text).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** As a BCP 47 tag. */
  String language() {
    return language.toLanguageTag();
  }

  boolean isBuiltIn() {
    return builtIn;
  }

  private static Locale locale(String language) {
    try {
      Locale locale = new Locale.Builder().setLanguageTag(language).build();
      if (!locale.getLanguage().isEmpty()) {
        return locale;
      }
    } catch (IllformedLocaleException e) {
      // Said below, with an example.
    }
    throw new IllegalArgumentException(
        "language: expected a BCP 47 tag such as \"zh\", \"en\" or \"pt-BR\", found \""
            + SafeText.line(language, 40)
            + "\"");
  }

  private static String resource(String name) {
    try (InputStream in = PromptText.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The jar lacks its resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException("The resource " + name + " cannot be read", e);
    }
  }
}
