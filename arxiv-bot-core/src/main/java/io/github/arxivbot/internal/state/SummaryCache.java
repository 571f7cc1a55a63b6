package io.github.arxivbot.internal.state;

import io.github.arxivbot.internal.archive.SummaryJson;
import io.github.arxivbot.internal.file.StagedFile;
import io.github.arxivbot.model.Summary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Summaries of earlier runs. */
public final class SummaryCache extends ModelResultCache<Summary> {

  private static final Format<Summary> FORMAT =
      new Format<>("summaries", "refusal.json", SummaryJson::write, SummaryJson::read);

  private final @Nullable Path stateFolder;

  SummaryCache(@Nullable Path stateFolder) {
    super(stateFolder, FORMAT);
    this.stateFolder = stateFolder;
  }

  /** Imports the cache of the Python bot, once, and returns the number of its summaries. */
  public int importLegacy(Path file, LocalDate day) throws IOException {
    if (stateFolder == null) {
      return 0;
    }
    Path marker = stateFolder.resolve(folder()).resolve("taken-over.txt");
    if (!Files.exists(file) || Files.exists(marker)) {
      return 0;
    }
    List<PythonSummaryImporter.Entry> entries =
        PythonSummaryImporter.read(Files.readAllBytes(file));
    for (PythonSummaryImporter.Entry entry : entries) {
      put(entry.id(), legacyFingerprint(entry.summary().model()), day, entry.summary());
    }
    StagedFile.replace(marker, (file + "\n").getBytes(StandardCharsets.UTF_8));
    return entries.size();
  }

  /** Returns the fingerprint of imported summaries, whose prompt is unknown. */
  public static String legacyFingerprint(String model) {
    return "taken over " + model;
  }
}
