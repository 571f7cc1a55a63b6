package io.github.arxivbot.summarizer.langchain4j;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.chat.ChatModel;
import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.spi.option.Option;
import java.net.URI;
import java.util.List;

/** A provider of models that configurations can name. Stateless. */
interface ChatModelProvider {

  String name();

  URI baseUrl();

  boolean requiresKey();

  /** Returns the options that are specific to this provider. */
  List<Option<?>> options();

  /** Creates a model that connects through the given HTTP client and does not retry. */
  ChatModel model(PluginContext context, URI baseUrl, HttpClientBuilder http);

  /** Returns the maximum length of a paper's text, in tokens. */
  int maxTextTokens(PluginContext context);
}
