package io.github.arxivbot.llm.internal;

import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.spi.PluginException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The file of {@code prompt_file}. As with the old bot, the built-in prompt serves if it is absent.
 */
final class OwnPrompt {

  /** Far beyond any prompt; a paper's PDF put here by mistake is beyond it too. */
  private static final long MAX_BYTES = 100_000;

  private OwnPrompt() {}

  static Optional<String> read(Path file, PluginContext context, String plugin) {
    if (Files.notExists(file)) {
      context.remark("prompt_file: " + file + " is not there; the built-in prompt is used");
      return Optional.empty();
    }
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw wrong(plugin, file, "is longer than " + MAX_BYTES + " bytes, the most for a prompt");
      }
      String text = Files.readString(file, StandardCharsets.UTF_8).strip();
      if (text.isEmpty()) {
        throw wrong(plugin, file, "is empty, expected what the model is asked for");
      }
      return Optional.of(text);
    } catch (CharacterCodingException e) {
      throw wrong(plugin, file, "is not UTF-8; save it as UTF-8");
    } catch (IOException e) {
      throw new PluginException(plugin + ": prompt_file: " + file + " can't be read", e);
    }
  }

  private static PluginException wrong(String plugin, Path file, String what) {
    return new PluginException(plugin + ": prompt_file: " + file + " " + what);
  }
}
