package io.github.arxivbot.llm.internal.plugin;

import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.spi.PluginException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads the file of the option {@code prompt_file}. As with the Python bot, the built-in prompt is
 * used if the file does not exist.
 */
final class PromptFile {

  /** Longer than any prompt, shorter than a PDF that was configured by mistake. */
  private static final long MAX_BYTES = 100_000;

  private PromptFile() {}

  static Optional<String> read(Path file, PluginContext context, String plugin) {
    if (Files.notExists(file)) {
      context.remark("prompt_file: " + file + " does not exist; the built-in prompt is used");
      return Optional.empty();
    }
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw invalid(plugin, file, "is longer than " + MAX_BYTES + " bytes");
      }
      String text = Files.readString(file, StandardCharsets.UTF_8).strip();
      if (text.isEmpty()) {
        throw invalid(plugin, file, "is empty; expected instructions for the model");
      }
      return Optional.of(text);
    } catch (CharacterCodingException e) {
      throw invalid(plugin, file, "is not UTF-8; save it as UTF-8");
    } catch (IOException e) {
      throw new PluginException(plugin + ": prompt_file: could not read " + file, e);
    }
  }

  private static PluginException invalid(String plugin, Path file, String problem) {
    return new PluginException(plugin + ": prompt_file: " + file + " " + problem);
  }
}
