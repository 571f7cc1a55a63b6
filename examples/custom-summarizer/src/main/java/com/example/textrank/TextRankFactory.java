package com.example.textrank;

import com.google.auto.service.AutoService;
import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.spi.Summarizer;
import io.github.arxivbot.spi.SummarizerFactory;
import io.github.arxivbot.spi.option.Option;
import java.util.List;

/** Creates a {@link TextRankSummarizer} from a configuration: the plugin {@code textrank}. */
@AutoService(SummarizerFactory.class)
@SuppressWarnings("exports") // the annotation is not in the class file
public final class TextRankFactory implements SummarizerFactory {

  static final Option<Integer> SENTENCES =
      Option.integer("sentences", "the maximum number of sentences in a summary", 1, 10).orElse(3);

  /** For {@link java.util.ServiceLoader}. */
  public TextRankFactory() {}

  @Override
  public String name() {
    return "textrank";
  }

  @Override
  public List<Option<?>> options() {
    return List.of(SENTENCES);
  }

  @Override
  public Summarizer create(PluginContext context) {
    return TextRankSummarizer.of(context.get(SENTENCES));
  }
}
