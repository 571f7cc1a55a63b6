package io.github.arxivbot.internal.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads the text files of a jar. */
public final class ResourceText {

  private ResourceText() {}

  /**
   * Reads a text in UTF-8, with line breaks as {@code \n}, and closes its stream.
   *
   * @param resource the resource, opened by a class of the module that has it: it is encapsulated
   * @param name the name of the resource, for messages
   * @throws IllegalStateException if there is no such resource
   */
  public static String read(@Nullable InputStream resource, String name) {
    if (resource == null) {
      throw new IllegalStateException("the jar lacks its resource " + name);
    }
    try (resource) {
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the resource " + name, e);
    }
  }
}
