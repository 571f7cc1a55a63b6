package io.github.arxivbot.testkit.internal;

/** XML 1.0, an element a line, of text that may be anything. For one thread. */
public final class XmlBuilder {

  private final StringBuilder xml = new StringBuilder("<?xml version='1.0' encoding='UTF-8'?>\n");
  private int depth;

  /** Begins an element; names and values of its attributes in turn. */
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
                case '\r' -> escaped.append("&#13;"); // as it is, a reader makes a line feed of it
                default -> escaped.appendCodePoint(isXml(c) ? c : '\uFFFD');
              }
            });
    return escaped.toString();
  }

  /** Whether XML 1.0 can hold it, be it escaped (section 2.2). */
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
