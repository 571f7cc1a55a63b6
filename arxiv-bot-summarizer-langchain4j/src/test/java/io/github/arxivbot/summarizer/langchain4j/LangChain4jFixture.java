package io.github.arxivbot.summarizer.langchain4j;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.arxivbot.llm.ChatAnswer;
import io.github.arxivbot.llm.ChatRequest;
import io.github.arxivbot.llm.ModelException;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.spi.Summarizer;
import io.github.arxivbot.testkit.samples.SamplePapers;
import io.github.arxivbot.testkit.server.ModelServer;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.UnaryOperator;

/** The two providers, with typical requests. */
enum LangChain4jFixture {
  OPENAI {
    @Override
    ChatModelProvider provider() {
      return new OpenAiProvider();
    }

    @Override
    URI at(ModelServer service) {
      return service.baseUrl();
    }
  },
  OLLAMA {
    @Override
    ChatModelProvider provider() {
      return new OllamaProvider();
    }

    @Override
    URI at(ModelServer service) {
      return service.ollamaUrl();
    }
  };

  static final String KEY = "sk-planted-0123456789";
  static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
  static final Paper PAPER = SamplePapers.paper().build();
  static final ChatRequest QUESTION =
      ChatRequest.builder("qwen-long").system("the role").user("the question").build();

  private static final LangChain4jFactory FACTORY = new LangChain4jFactory();

  abstract ChatModelProvider provider();

  abstract URI at(ModelServer service);

  /** Returns a configuration with address, key and model. */
  PluginContext.Builder context(ModelServer service) {
    return PluginContext.builder(FACTORY.options())
        .set(LangChain4jFactory.PROVIDER, provider().name())
        .set(LangChain4jFactory.BASE_URL, at(service))
        .set(LangChain4jFactory.MODEL, "qwen-long")
        .set(LangChain4jFactory.API_KEY_ENV, "MODEL_KEY")
        .environment(variable -> variable.equals("MODEL_KEY") ? KEY : null)
        .clock(Clock.fixed(NOW, ZoneOffset.UTC));
  }

  Summarizer summarizer(PluginContext.Builder context) {
    return FACTORY.create(context.build());
  }

  ChatModelClient client(PluginContext.Builder context) {
    return LangChain4jFactory.client(provider(), context.build());
  }

  ChatAnswer ask(ModelServer service) throws ModelException, InterruptedException {
    return ask(service, context -> context);
  }

  ChatAnswer ask(ModelServer service, UnaryOperator<PluginContext.Builder> more)
      throws ModelException, InterruptedException {
    try (ChatModelClient client = client(more.apply(context(service)))) {
      return client.chat(QUESTION);
    }
  }

  ModelException chatError(ModelServer service) {
    return catchThrowableOfType(ModelException.class, () -> ask(service));
  }
}
