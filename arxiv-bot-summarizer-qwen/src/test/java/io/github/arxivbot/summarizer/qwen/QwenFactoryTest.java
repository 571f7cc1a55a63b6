package io.github.arxivbot.summarizer.qwen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.llm.internal.plugin.OpenAiOptions;
import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.spi.Summarizer;
import io.github.arxivbot.spi.SummaryRequest;
import io.github.arxivbot.testkit.samples.SamplePapers;
import io.github.arxivbot.testkit.server.ModelCall;
import io.github.arxivbot.testkit.server.ModelServer;
import java.net.URI;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QwenFactoryTest {

  private final QwenFactory factory = new QwenFactory();

  @Test
  void create_works_without_options_and_without_a_key() {
    try (var summarizer = factory.create(PluginContext.builder(factory.options()).build())) {
      assertThat(summarizer).isNotNull();
    }
  }

  @Test
  void the_defaults_are_those_of_the_python_bot() {
    assertThat(OpenAiOptions.API_KEY_ENV.defaultValue()).contains("DASHSCOPE_API_KEY");
    assertThat(OpenAiOptions.BASE_URL.defaultValue())
        .contains(URI.create("https://dashscope.aliyuncs.com/compatible-mode/v1"));
    assertThat(QwenFactory.MODEL.defaultValue()).contains("qwen-long");
    assertThat(OpenAiOptions.TEMPERATURE.defaultValue()).contains(0.3);
  }

  @Test
  void the_thinking_parameter_is_sent_to_other_services_only_if_set() {
    String elsewhere = "https://api.example.org/v1";

    assertThat(OpenAiOptions.sendsThinking(context("https://Dashscope-intl.aliyuncs.com/v1", null)))
        .isTrue();
    assertThat(OpenAiOptions.sendsThinking(context(elsewhere, null))).isFalse();
    assertThat(OpenAiOptions.sendsThinking(context(elsewhere, false))).isTrue();
  }

  @Test
  void other_services_receive_no_parameter_that_they_would_reject() throws Exception {
    try (ModelServer service = ModelServer.start()) {
      for (Boolean thinking : Arrays.asList(null, true)) {
        try (Summarizer summarizer = summarizer(service.baseUrl().toString(), thinking)) {
          summarizer.summarize(SummaryRequest.of(SamplePapers.paper().build()));
        }
      }

      assertThat(service.requests(ModelCall.CHAT))
          .extracting(request -> request.body().contains("\"enable_thinking\":true"))
          .containsExactly(false, true);
      assertThat(service.requests(ModelCall.CHAT).get(0).body()).doesNotContain("enable_thinking");
    }
  }

  @Test
  void parameters_that_are_null_are_not_sent() throws Exception {
    try (ModelServer service = ModelServer.start()) {
      PluginContext context =
          PluginContext.builder(factory.options())
              .environment(variable -> QwenFixture.KEY)
              .set(OpenAiOptions.BASE_URL, service.baseUrl())
              .omit(OpenAiOptions.TEMPERATURE)
              .omit(OpenAiOptions.ENABLE_THINKING)
              .build();
      try (Summarizer summarizer = factory.create(context)) {
        summarizer.summarize(SummaryRequest.of(SamplePapers.paper().build()));
      }

      assertThat(service.requests(ModelCall.CHAT).get(0).body())
          .doesNotContain("temperature", "enable_thinking");
    }
  }

  private Summarizer summarizer(String service, @Nullable Boolean thinking) {
    return factory.create(context(service, thinking));
  }

  private PluginContext context(String service, @Nullable Boolean thinking) {
    PluginContext.Builder context =
        PluginContext.builder(factory.options())
            .environment(variable -> QwenFixture.KEY)
            .set(OpenAiOptions.BASE_URL, URI.create(service));
    if (thinking != null) {
      context.set(OpenAiOptions.ENABLE_THINKING, thinking);
    }
    return context.build();
  }
}
