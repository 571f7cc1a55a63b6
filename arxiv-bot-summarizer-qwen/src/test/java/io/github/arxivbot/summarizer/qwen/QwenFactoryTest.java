package io.github.arxivbot.summarizer.qwen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.spi.PluginException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QwenFactoryTest {

  private final QwenFactory factory = new QwenFactory();
  private final List<String> remarks = new ArrayList<>();

  @TempDir private Path folder;

  @Test
  void it_is_made_without_any_option_and_without_a_key() {
    try (var summarizer = factory.create(PluginContext.builder(factory.options()).build())) {
      assertThat(summarizer).isNotNull();
    }
  }

  @Test
  void the_defaults_are_those_of_the_old_bot() {
    assertThat(QwenFactory.API_KEY_ENV.defaultValue()).contains("DASHSCOPE_API_KEY");
    assertThat(QwenFactory.BASE_URL.defaultValue())
        .contains(URI.create("https://dashscope.aliyuncs.com/compatible-mode/v1"));
    assertThat(QwenFactory.MODEL.defaultValue()).contains("qwen-long");
    assertThat(QwenFactory.TEMPERATURE.defaultValue()).contains(0.3);
  }

  @Test
  void a_prompt_file_that_is_absent_leaves_the_built_in_prompt_and_is_remarked() {
    Path absent = folder.resolve("ai_summary_prompt.txt");

    assertThat(OwnPrompt.read(absent, context())).isEmpty();
    assertThat(remarks)
        .containsExactly("prompt_file: " + absent + " is not there; the built-in prompt is used");
  }

  @Test
  void a_prompt_file_is_read() throws Exception {
    Path file = Files.writeString(folder.resolve("prompt.txt"), "\n请总结这篇论文\n");

    assertThat(OwnPrompt.read(file, context())).contains("请总结这篇论文");
    assertThat(remarks).isEmpty();
  }

  @Test
  void a_prompt_file_that_can_be_none_is_refused() throws Exception {
    Path empty = Files.writeString(folder.resolve("empty.txt"), " \n");
    Path binary = Files.write(folder.resolve("binary.txt"), new byte[] {(byte) 0xff, (byte) 0xfe});
    Path large = Files.write(folder.resolve("large.txt"), new byte[100_001]);

    assertThatThrownBy(() -> OwnPrompt.read(empty, context()))
        .isInstanceOf(PluginException.class)
        .hasMessageEndingWith("empty.txt is empty, expected what the model is asked for");
    assertThatThrownBy(() -> OwnPrompt.read(binary, context()))
        .isInstanceOf(PluginException.class)
        .hasMessageEndingWith("binary.txt is not UTF-8; save it as UTF-8");
    assertThatThrownBy(() -> OwnPrompt.read(large, context()))
        .isInstanceOf(PluginException.class)
        .hasMessageEndingWith("large.txt is longer than 100000 bytes, the most for a prompt");
  }

  private PluginContext context() {
    return PluginContext.builder(factory.options()).folder(folder).remarks(remarks::add).build();
  }
}
