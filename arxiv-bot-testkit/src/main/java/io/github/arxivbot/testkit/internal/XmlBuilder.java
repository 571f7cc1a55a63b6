package io.github.arxivbot.testkit.internal;

/** Builds XML 1.0 with one element a line from any text. Not thread-safe. */
public final class XmlBuilder {

  private final StringBuilder xml = new StringBuilder("<?xml version='1.0' encoding='UTF-8'?>\n");
  private int depth;

  /** Begins an element with attributes, given as alternating names and values. */
  public XmlBuilder open(String name, String... attributes) {
    start(name, attributes).append(">\n");
    depth++;
    return this;
  }

  public XmlBuilder close(String name) {
    depth--;
    indent().append("</").append(name).append(">\n");
    return this;
  }

  public XmlBuilder element(String name, String text, String... attributes) {
    start(name, attributes).append('>').append(escaped(text));
    xml.append("</").append(name).append(">\n");
    return this;
  }

  public XmlBuilder empty(String name, String... attributes) {
    start(name, attributes).append("/>\n");
    return this;
  }

  private StringBuilder start(String name, String... attributes) {
    indent().append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      xml.append(' ').append(attributes[i]).append("=\"");
      xml.append(escaped(attributes[i + 1]).replace("\"", "&quot;")).append('"');
    }
    return xml;
  }

  private StringBuilder indent() {
    return xml.append("  ".repeat(depth));
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '\r' ->
                    escaped.append("&#13;"); // unescaped, a parser would turn it into a line feed
                default -> escaped.appendCodePoint(isXml(c) ? c : '\uFFFD');
              }
            });
    return escaped.toString();
  }

  /** Tests whether XML 1.0 allows a character, if need be escaped (section 2.2). */
  private static boolean isXml(int c) {
    boolean control = c < ' ' && c != '\t' && c != '\n';
    boolean surrogate = c >= 0xD800 && c <= 0xDFFF;
    return !control && !surrogate && c != 0xFFFE && c != 0xFFFF;
  }

  @Override
  public String toString() {
    return xml.toString();
  }
}
