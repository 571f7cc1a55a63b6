package io.github.arxivbot.internal.config;

import io.github.arxivbot.internal.text.EnumWords;
import io.github.arxivbot.spi.notify.Notifier;
import io.github.arxivbot.spi.rerank.Reranker;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Describes in text what a run with a configuration would do. */
public final class RunDescription {

  private RunDescription() {}

  /** Returns one line for each part of a run. */
  public static List<String> lines(ParsedConfig config) {
    List<String> lines = new ArrayList<>();
    List<String> categories = ParsedConfig.categories(config.top(), config.fetchers());
    lines.add("categories: " + String.join(", ", categories));
    lines.add("sources:    " + sources(config));
    boolean hasProfiles = config.profiles().get(0).name().isPresent();
    if (!hasProfiles) {
      lines.add("scorers:    " + names(config.profiles().get(0).scorers()));
    }
    lines.add("summaries:  " + summaries(config.summary()));
    for (ProfileSpec profile : config.profiles()) {
      if (hasProfiles) {
        lines.add(
            "profile:    " + profile.name().orElseThrow() + ", by " + names(profile.scorers()));
      }
      profile.reranker().ifPresent(reranker -> lines.add("judge:      " + judge(reranker)));
      for (OutputSpec output : profile.outputs()) {
        lines.add("writes:     " + output.file() + " (" + output.renderer().name() + ")");
      }
      for (PluginSpec<Notifier> channel : profile.channels()) {
        lines.add("sends:      " + sends(channel));
      }
    }
    lines.add("state:      " + place(config.stateFolder()));
    lines.add("archive:    " + place(config.archiveFolder()));
    lines.add("report:     " + place(config.reportFile()));
    return List.copyOf(lines);
  }

  private static String sources(ParsedConfig config) {
    return config.fetchers().stream()
        .map(
            source ->
                source.name()
                    + source
                        .categories()
                        .map(names -> " (" + String.join(", ", names) + ")")
                        .orElse(""))
        .collect(Collectors.joining(", "));
  }

  private static String summaries(SummarySpec summary) {
    return summary
        .summarizer()
        .map(
            summarizer ->
                summarizer.name()
                    + " for the first "
                    + summary.values().get(ConfigKeys.MAX_PAPERS_TO_SUMMARIZE)
                    + ", "
                    + summary.values().get(ConfigKeys.MAX_WORKERS)
                    + " at a time")
        .orElse(ConfigKeys.NONE);
  }

  private static String judge(PluginSpec<Reranker> reranker) {
    return reranker.name() + " for the first " + reranker.values().get(ConfigKeys.CONSIDER);
  }

  private static String sends(PluginSpec<Notifier> channel) {
    String name = ProfileParser.channelName(channel);
    String when = ", " + EnumWords.of(channel.values().get(ConfigKeys.WHEN));
    return name.equals(channel.name()) ? name + when : name + " (" + channel.name() + ")" + when;
  }

  private static String names(List<? extends PluginSpec<?>> plugins) {
    return plugins.stream().map(PluginSpec::name).collect(Collectors.joining(", "));
  }

  private static String place(Optional<Path> path) {
    return path.map(Path::toString).orElse(ConfigKeys.NONE);
  }
}
