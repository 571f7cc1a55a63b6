package io.github.arxivbot.renderer.html.internal.view;

import static io.github.arxivbot.html.MarkedText.escape;

/** Writes SVG elements, which the page's style colors. */
final class SvgElements {

  private SvgElements() {}

  static String rect(String cssClass, int x, int y, int width, int height) {
    return "<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"></rect>"
        .formatted(cssClass, number(x), number(y), number(width), number(height));
  }

  /** Returns a bar over its pale copy, which stays if the page's script shortens the bar. */
  static String bar(int x, int y, int width, int height) {
    return rect("whole", x, y, width, height) + rect("bar", x, y, width, height);
  }

  static String line(String cssClass, int x1, int y1, int x2, int y2) {
    return "<line class=\"%s\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"></line>"
        .formatted(cssClass, number(x1), number(y1), number(x2), number(y2));
  }

  static String text(String cssClass, String anchor, int x, int y, String html) {
    return "<text%s text-anchor=\"%s\" x=\"%s\" y=\"%s\">%s</text>"
        .formatted(
            cssClass.isEmpty() ? "" : " class=\"" + cssClass + "\"",
            anchor,
            number(x),
            number(y),
            html);
  }

  /** Returns an image with a title and a description in words. */
  static String image(
      String id, int width, int height, String title, String description, CharSequence parts) {
    return """
        <svg id="%1$s" role="img" aria-labelledby="%1$s-title %1$s-text" viewBox="0 0 %2$s %3$s">
        <title id="%1$s-title">%4$s</title>
        <desc id="%1$s-text">%5$s</desc>
        %6$s
        </svg>"""
        .formatted(id, number(width), number(height), escape(title), escape(description), parts);
  }

  private static String number(int value) {
    return Integer.toString(value); // %d would depend on the default locale
  }
}
