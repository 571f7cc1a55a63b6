package io.github.arxivbot.llm.internal.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.spi.PluginException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromptFileTest {

  private final List<String> remarks = new ArrayList<>();

  @TempDir private Path folder;

  @Test
  void a_missing_prompt_file_is_reported_and_the_built_in_prompt_is_used() {
    Path absent = folder.resolve("ai_summary_prompt.txt");

    assertThat(read(absent)).isEmpty();
    assertThat(remarks)
        .containsExactly("prompt_file: " + absent + " does not exist; the built-in prompt is used");
  }

  @Test
  void a_prompt_file_is_read() throws Exception {
    Path file = Files.writeString(folder.resolve("prompt.txt"), "\n请总结这篇论文\n");

    assertThat(read(file)).contains("请总结这篇论文");
    assertThat(remarks).isEmpty();
  }

  @Test
  void an_empty_binary_or_large_prompt_file_is_rejected() throws Exception {
    Path empty = Files.writeString(folder.resolve("empty.txt"), " \n");
    Path binary = Files.write(folder.resolve("binary.txt"), new byte[] {(byte) 0xff, (byte) 0xfe});
    Path large = Files.write(folder.resolve("large.txt"), new byte[100_001]);

    assertThatThrownBy(() -> read(empty))
        .isInstanceOf(PluginException.class)
        .hasMessageEndingWith("empty.txt is empty; expected instructions for the model");
    assertThatThrownBy(() -> read(binary))
        .isInstanceOf(PluginException.class)
        .hasMessageEndingWith("binary.txt is not UTF-8; save it as UTF-8");
    assertThatThrownBy(() -> read(large))
        .isInstanceOf(PluginException.class)
        .hasMessageEndingWith("large.txt is longer than 100000 bytes");
  }

  private Optional<String> read(Path file) {
    PluginContext context =
        PluginContext.builder(List.of()).folder(folder).remarks(remarks::add).build();
    return PromptFile.read(file, context, "mine");
  }
}
