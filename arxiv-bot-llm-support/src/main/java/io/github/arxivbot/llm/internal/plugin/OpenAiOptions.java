package io.github.arxivbot.llm.internal.plugin;

import io.github.arxivbot.internal.http.HttpAddress;
import io.github.arxivbot.llm.ModelOptions;
import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.spi.option.Option;
import io.github.arxivbot.spi.option.Secret;
import java.net.URI;
import java.util.Locale;

/** The options of plugins that call an OpenAI-compatible service, by default Qwen. */
public final class OpenAiOptions {

  private static final String QWEN_DOMAIN = ".aliyuncs.com";

  public static final Option<String> API_KEY_ENV =
      Option.secret("api_key_env", "the environment variable that holds the key")
          .orElse("DASHSCOPE_API_KEY");
  public static final Option<URI> BASE_URL =
      Option.uri("base_url", "the URL of the model service, to which /chat/completions is appended")
          .orElse(URI.create("https://dashscope.aliyuncs.com/compatible-mode/v1"))
          .checked(url -> HttpAddress.checkBase(url).orElse(null));
  public static final Option<Double> TEMPERATURE =
      Option.number("temperature", "the temperature of the model; null: not sent", 0, 2)
          .nullable()
          .orElse(0.3);
  public static final Option<Boolean> ENABLE_THINKING =
      Option.flag(
              "enable_thinking",
              "whether the model thinks before it answers, which costs tokens; sent to hosts other"
                  + " than aliyuncs.com only if it is set; null: not sent")
          .nullable()
          .orElse(false);

  private OpenAiOptions() {}

  public static Secret key(PluginContext context) {
    return context.secret(API_KEY_ENV).orElseThrow();
  }

  /** Sets the temperature and, if the service is known to accept it, the thinking parameter. */
  public static void setParameters(
      ModelOptions<?> options, PluginContext context, Option<Double> temperature) {
    options.omitTemperature();
    options.omitThinking();
    context.find(temperature).ifPresent(options::temperature);
    if (sendsThinking(context)) {
      context.find(ENABLE_THINKING).ifPresent(options::thinking);
    }
  }

  /** Tests whether to send the parameter, because services other than Qwen may reject it. */
  public static boolean sendsThinking(PluginContext context) {
    String host = String.valueOf(context.get(BASE_URL).getHost());
    return context.isSet(ENABLE_THINKING) || host.toLowerCase(Locale.ROOT).endsWith(QWEN_DOMAIN);
  }
}
