package io.github.arxivbot.fetcher.arxiv.internal.xml;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/** The named characters of HTML, such as {@code nbsp}, which XML does not define. */
final class HtmlEntities {

  private static final Properties CHARACTERS = load();

  private HtmlEntities() {}

  static Optional<String> find(String name) {
    return Optional.ofNullable(CHARACTERS.getProperty(name));
  }

  private static Properties load() {
    Properties characters = new Properties();
    try (InputStream file = HtmlEntities.class.getResourceAsStream("entities.properties")) {
      characters.load(Objects.requireNonNull(file, "entities.properties"));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read a resource of this jar", e);
    }
    return characters;
  }
}
