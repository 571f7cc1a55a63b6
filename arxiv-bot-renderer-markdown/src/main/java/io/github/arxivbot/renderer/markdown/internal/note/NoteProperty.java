package io.github.arxivbot.renderer.markdown.internal.note;

import io.github.arxivbot.internal.text.SafeText;
import java.util.Collection;
import java.util.HexFormat;
import java.util.stream.Collectors;

/** Writes values of properties in YAML, on one line. */
public final class NoteProperty {

  private NoteProperty() {}

  /** Returns a text in quotation marks. It has no character that YAML or a plugin interprets. */
  public static String text(String value) {
    StringBuilder quoted = new StringBuilder("\"");
    for (char c : SafeText.line(value).toCharArray()) {
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < ' ' || (c >= 0x7F && c < 0xA0) || c == '<' || c >= 0xFFFE) {
        quoted
            .append("\\u")
            .append(HexFormat.of().toHexDigits(c)); // "<%" begins a command of Templater
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }

  public static String list(Collection<String> values) {
    return values.stream().map(NoteProperty::text).collect(Collectors.joining(", ", "[", "]"));
  }

  /**
   * Returns a tag of Obsidian, which may have letters, digits, hyphens, underscores and slashes,
   * for example {@code cs-LG}.
   */
  public static String tag(String name) {
    return name.replaceAll("[^\\p{L}\\p{N}/_-]+", "-");
  }
}
