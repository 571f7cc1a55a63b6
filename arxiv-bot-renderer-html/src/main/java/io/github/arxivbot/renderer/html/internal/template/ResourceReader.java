package io.github.arxivbot.renderer.html.internal.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Reads the resources of this module. */
public final class ResourceReader {

  private static final String FOLDER = "/io/github/arxivbot/renderer/html/";

  private ResourceReader() {}

  public static String read(String name) {
    try (InputStream file = ResourceReader.class.getResourceAsStream(FOLDER + name)) {
      return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
