package io.github.arxivbot.internal.pipeline.publish;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/** Relative references (RFC 3986) between files. */
final class RelativeReference {

  private RelativeReference() {}

  /**
   * Returns the reference from a file to another; each name on the way is escaped.
   *
   * @return empty if the files are on different drives
   */
  static Optional<String> between(Path file, Path target) {
    Path folder = file.resolveSibling(".").normalize();
    if (!Objects.equals(folder.getRoot(), target.getRoot())) {
      return Optional.empty();
    }
    StringBuilder reference = new StringBuilder();
    for (Path name : folder.relativize(target)) {
      reference.append(reference.isEmpty() ? "" : "/").append(escape(name.toString()));
    }
    return Optional.of(reference.toString());
  }

  private static String escape(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
