package io.github.arxivbot.renderer.html.internal;

import io.github.arxivbot.model.Field;
import io.github.arxivbot.rendering.MarkedText;
import java.util.List;

/** Text as HTML, for the content of an element or a quoted attribute. */
public final class Markup {

  private Markup() {}

  /**
   * Escapes a text.
   *
   * @param text anything
   * @return HTML without elements
   */
  public static String escaped(String text) {
    return MarkedText.html(text, Field.OTHER, List.of());
  }
}
