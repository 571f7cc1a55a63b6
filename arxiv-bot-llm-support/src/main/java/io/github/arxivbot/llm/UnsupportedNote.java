package io.github.arxivbot.llm;

/** The line that explains the marks behind numbers. */
final class UnsupportedNote {

  private UnsupportedNote() {}

  static String in(String language) {
    return language.startsWith("zh")
        ? "⚠ 带此标记的数字未在所读内容中找到。"
        : "⚠ marks numbers that were not found in what was read.";
  }
}
