package io.github.arxivbot.internal.pipeline.publish;

import io.github.arxivbot.internal.settings.OutputFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Links from a file of a run to the outputs of the same profile. */
final class OutputLinks {

  private static final String HTML = ".html";

  private final List<OutputFile> outputs;

  /** Creates the links to the outputs of a profile and day. */
  OutputLinks(List<OutputFile> outputs) {
    this.outputs = List.copyOf(outputs);
  }

  /** Returns the first output of each media type that has the papers of a file. */
  Map<String, String> alternates(OutputFile from) {
    Map<String, String> alternates = new LinkedHashMap<>();
    Optional<String> own = from.renderer().mediaType();
    for (OutputFile output : outputs) {
      Optional<String> type = output.renderer().mediaType();
      if (type.isPresent()
          && !type.equals(own)
          && Objects.equals(output.category(), from.category())) {
        RelativeReference.between(from.file(), output.file())
            .ifPresent(reference -> alternates.putIfAbsent(type.get(), reference));
      }
    }
    return alternates;
  }

  /** Returns the first page of all categories; nothing if it is the file itself. */
  Optional<String> home(OutputFile from) {
    return outputs.stream()
        .filter(output -> output.category() == null && output.file().toString().endsWith(HTML))
        .findFirst()
        .filter(output -> !output.file().equals(from.file()))
        .flatMap(output -> RelativeReference.between(from.file(), output.file()));
  }
}
