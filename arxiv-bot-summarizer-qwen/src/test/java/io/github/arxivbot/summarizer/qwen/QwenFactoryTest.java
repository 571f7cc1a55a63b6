package io.github.arxivbot.summarizer.qwen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.spi.PluginContext;
import java.net.URI;
import org.junit.jupiter.api.Test;

class QwenFactoryTest {

  private final QwenFactory factory = new QwenFactory();

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
}
