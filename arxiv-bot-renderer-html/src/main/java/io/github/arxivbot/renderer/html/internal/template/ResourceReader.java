package io.github.arxivbot.renderer.html.internal.template;

import io.github.arxivbot.internal.text.ResourceText;

/** Reads the resources of this module. */
public final class ResourceReader {

  private static final String FOLDER = "/io/github/arxivbot/renderer/html/";

  private ResourceReader() {}

  public static String read(String name) {
    return ResourceText.read(ResourceReader.class.getResourceAsStream(FOLDER + name), name);
  }
}
