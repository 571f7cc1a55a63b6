package io.github.arxivbot.summarizer.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.arxivbot.internal.option.ConfigSection;
import io.github.arxivbot.internal.option.OptionValues;
import io.github.arxivbot.llm.internal.plugin.LlmOptions;
import io.github.arxivbot.model.Summary;
import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.spi.PluginException;
import io.github.arxivbot.spi.Summarizer;
import io.github.arxivbot.spi.option.ConfigError;
import io.github.arxivbot.spi.option.Option;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LangChain4jFactoryTest {

  private final LangChain4jFactory factory = new LangChain4jFactory();
  private final List<String> remarks = new ArrayList<>();

  @Test
  void the_default_provider_is_openai() {
    try (Summarizer summarizer =
        factory.create(context().set(LangChain4jFactory.MODEL, "gpt-4.1-mini").build())) {
      assertThat(summarizer).hasToString("gpt-4.1-mini at api.openai.com");
      assertThat(summarizer.reads()).isEqualTo(Summary.Read.TEXT);
    }
    assertThat(remarks)
        .containsExactly(
            "summaries: papers are sent to api.openai.com (gpt-4.1-mini), with the"
                + " key from $OPENAI_API_KEY, which is not set");
  }

  @Test
  void the_default_host_of_ollama_is_localhost() {
    try (Summarizer summarizer = factory.create(ollama().build())) {
      assertThat(summarizer).hasToString("qwen3:8b at localhost");
      assertThat(summarizer.unavailable()).isEmpty();
    }
    assertThat(remarks)
        .containsExactly("summaries: papers are sent to localhost (qwen3:8b), without a key");
  }

  @Test
  void all_summarizer_keys_of_ai_summary_are_accepted() {
    assertThat(factory.options())
        .extracting(Option::name)
        .contains(
            "api_key_env",
            "base_url",
            "model",
            "prompt_file",
            "use_pdf",
            "language",
            "read",
            "temperature",
            "enable_thinking",
            "timeout",
            "max_attempts",
            "prices",
            "unsupported_numbers");
  }

  @Test
  void a_missing_model_is_reported_with_an_example() {
    assertThatExceptionOfType(PluginException.class)
        .isThrownBy(() -> factory.create(context().build()))
        .withMessage(
            "langchain4j: model is missing; set it, for example, to \"gpt-4.1-mini\","
                + " or \"qwen3:8b\" with ollama");
  }

  @Test
  void an_option_of_the_other_provider_is_rejected() {
    assertThatExceptionOfType(PluginException.class)
        .isThrownBy(
            () ->
                factory.create(
                    context()
                        .set(LangChain4jFactory.MODEL, "m")
                        .set(OllamaProvider.NUM_CTX, 8192)
                        .set(OllamaProvider.TOP_K, 40)
                        .build()))
        .withMessage(
            "langchain4j: provider openai does not support num_ctx, top_k; remove it, or set"
                + " \"provider\": \"ollama\"");
    assertThatExceptionOfType(PluginException.class)
        .isThrownBy(() -> factory.create(ollama().set(OpenAiProvider.MAX_TOKENS, 9).build()))
        .withMessage(
            "langchain4j: provider ollama does not support max_tokens; remove it, or set"
                + " \"provider\": \"openai\"");
  }

  @Test
  void the_fingerprint_depends_on_provider_model_and_language() {
    String openai = fingerprint(context().set(LangChain4jFactory.MODEL, "m"));
    String ollama = fingerprint(ollama().set(LangChain4jFactory.MODEL, "m"));

    assertThat(openai).startsWith("langchain4j openai m zh prompt ");
    assertThat(ollama).startsWith("langchain4j ollama m zh prompt ");
    assertThat(fingerprint(context().set(LangChain4jFactory.MODEL, "n"))).isNotEqualTo(openai);
    assertThat(
            fingerprint(
                context().set(LangChain4jFactory.MODEL, "m").set(LlmOptions.LANGUAGE, "en")))
        .isNotEqualTo(openai);
  }

  @Test
  void the_text_is_limited_by_the_context_size_of_ollama() {
    OllamaProvider provider = new OllamaProvider();

    assertThat(provider.maxTextTokens(ollama().set(OllamaProvider.NUM_CTX, 4096).build()))
        .isEqualTo(447);
    assertThat(provider.maxTextTokens(ollama().build())).isEqualTo(9663);
    assertThat(provider.maxTextTokens(ollama().set(OllamaProvider.NUM_CTX, 131_072).build()))
        .isEqualTo(30_000);
  }

  @Test
  void an_invalid_price_is_a_plugin_error() {
    assertThatExceptionOfType(PluginException.class)
        .isThrownBy(
            () -> factory.create(ollama().set(LlmOptions.PRICES, Map.of("m", "free")).build()))
        .withMessageStartingWith("prices.m: expected an object");
  }

  @Test
  void an_id_with_characters_that_are_invalid_in_a_header_is_rejected() {
    assertThat(complaints(Map.of("organization_id", "org-1\nX: y"))).hasSize(1);
    assertThat(complaints(Map.of("project_id", "项目"))).hasSize(1);
    assertThat(complaints(Map.of("organization_id", "org-1", "project_id", "proj_1"))).isEmpty();
  }

  private List<ConfigError> complaints(Map<String, Object> written) {
    List<ConfigError> errors = new ArrayList<>();
    OptionValues.read(
        factory.options(), ConfigSection.of("summarizer", Path.of(""), written), errors);
    return errors;
  }

  private String fingerprint(PluginContext.Builder context) {
    try (Summarizer summarizer = factory.create(context.build())) {
      return summarizer.fingerprint();
    }
  }

  private PluginContext.Builder ollama() {
    return context()
        .set(LangChain4jFactory.PROVIDER, "ollama")
        .set(LangChain4jFactory.MODEL, "qwen3:8b");
  }

  private PluginContext.Builder context() {
    return PluginContext.builder(factory.options()).remarks(remarks::add);
  }
}
