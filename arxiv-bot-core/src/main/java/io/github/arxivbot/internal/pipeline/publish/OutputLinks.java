package io.github.arxivbot.internal.pipeline.publish;

import io.github.arxivbot.internal.settings.Output;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Links from a file of a run to the outputs of the same profile. */
final class OutputLinks {

  private static final String HTML = ".html";

  private final List<Output> outputs;

  /** Creates the links to the outputs of a profile and day. */
  OutputLinks(List<Output> outputs) {
    this.outputs = List.copyOf(outputs);
  }

  /** Returns the first output of each media type that has the papers of a file. */
  Map<String, String> alternates(Output from) {
    Map<String, String> alternates = new LinkedHashMap<>();
    Optional<String> own = from.renderer().mediaType();
    for (Output output : outputs) {
      Optional<String> type = output.renderer().mediaType();
      if (type.isPresent()
          && !type.equals(own)
          && Objects.equals(output.category(), from.category())) {
        reference(from.file(), output.file())
            .ifPresent(reference -> alternates.putIfAbsent(type.get(), reference));
      }
    }
    return alternates;
  }

  /** Returns the first page of all categories; nothing if it is the file itself. */
  Optional<String> home(Output from) {
    return outputs.stream()
        .filter(output -> output.category() == null && output.file().toString().endsWith(HTML))
        .findFirst()
        .filter(output -> !output.file().equals(from.file()))
        .flatMap(output -> reference(from.file(), output.file()));
  }

  /**
   * Returns the relative reference (RFC 3986) from a file to another; each name on the way is
   * escaped. It is empty if the files are on different drives.
   */
  static Optional<String> reference(Path file, Path target) {
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
