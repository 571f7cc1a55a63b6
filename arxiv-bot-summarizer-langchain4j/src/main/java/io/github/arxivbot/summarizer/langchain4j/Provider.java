package io.github.arxivbot.summarizer.langchain4j;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.chat.ChatModel;
import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.spi.option.Option;
import java.net.URI;
import java.util.List;

/** A provider of models that a configuration can name. Stateless. */
interface Provider {

  /** What a configuration calls it. */
  String name();

  /** Where it is, unless said otherwise. */
  URI baseUrl();

  /** Whether it is never asked without a key. */
  boolean needsKey();

  /** The options that no other provider has. */
  List<Option<?>> options();

  /** A model that reaches the address over the client that is given, and tries nothing twice. */
  ChatModel model(PluginContext context, URI baseUrl, HttpClientBuilder wire);

  /** How much of a paper's text the model can see, in tokens. */
  int textTokens(PluginContext context);
}
