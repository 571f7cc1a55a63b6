package io.github.arxivbot.config;

import io.github.arxivbot.ArxivBotBuilder;
import io.github.arxivbot.BotMemory;
import io.github.arxivbot.spi.Http;
import io.github.arxivbot.spi.OptionValues;
import io.github.arxivbot.spi.Summarizer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A configuration file that was found right: its values, and the plugins that they are for. The
 * keys are those of the Python bot, and more; docs/architecture.md has the registry. Immutable.
 *
 * <pre>{@code
 * try (ArxivBot bot = BotConfig.read(Path.of("config.json")).newBot().build()) {
 *   bot.run();
 * }
 * }</pre>
 */
public final class BotConfig {

  private final String name;
  private final ConfigParts parts;
  private final List<String> notes;

  BotConfig(String name, ConfigParts parts, List<String> notes) {
    this.name = name;
    this.parts = parts;
    this.notes = List.copyOf(notes);
  }

  /**
   * Reads a file with the plugins, the clock and the environment of this process.
   *
   * @param file JSON in UTF-8; comments and trailing commas are allowed
   * @return the configuration, checked
   * @throws ConfigurationException if the file can't be read, or holds any mistake
   */
  public static BotConfig read(Path file) {
    return reader().read(file);
  }

  /**
   * Starts reading a configuration with other plugins, another clock, another network.
   *
   * @return a reader
   */
  public static BotConfigReader reader() {
    return new BotConfigReader();
  }

  /**
   * What is right but may surprise: keys without effect, summaries that can't be had, keywords that
   * count twice.
   *
   * @return sentences for the owner
   */
  public List<String> notes() {
    return notes;
  }

  /**
   * Why there will be no summaries although the configuration asks for them.
   *
   * @return a sentence; nothing where they can be had, or are not wanted
   */
  public Optional<String> summariesUnavailable() {
    return Optional.ofNullable(parts.summary().unavailable());
  }

  /**
   * What a run would do, without doing it.
   *
   * @return a line each for categories, sources, scorers, summaries, outputs, memory and archive
   */
  public List<String> plan() {
    OptionValues top = parts.top();
    List<String> lines = new ArrayList<>();
    lines.add("categories: " + String.join(", ", top.get(ConfigKeys.CATEGORIES)));
    lines.add("sources:    " + names(parts.fetchers()));
    boolean isOne = parts.profiles().get(0).name() == null;
    if (isOne) {
      lines.add("scorers:    " + names(parts.profiles().get(0).scorers()));
    }
    lines.add("summaries:  " + summaries());
    for (ProfileSpec profile : parts.profiles()) {
      if (!isOne) {
        lines.add("profile:    " + profile.name() + ", by " + names(profile.scorers()));
      }
      for (OutputSpec output : profile.outputs()) {
        lines.add("writes:     " + output.file() + " (" + output.renderer().factory().name() + ")");
      }
    }
    lines.add("remembers:  " + place(top.get(ConfigKeys.STATE), parts.folder()));
    lines.add("archive:    " + place(top.get(ConfigKeys.ARCHIVE), parts.outputFolder()));
    lines.add("report:     " + place(top.get(ConfigKeys.REPORT), parts.outputFolder()));
    return List.copyOf(lines);
  }

  /**
   * What the bot of this configuration remembers.
   *
   * @return nothing where it remembers nothing
   */
  public Optional<BotMemory> memory() {
    OptionValues top = parts.top();
    String state = top.get(ConfigKeys.STATE);
    if (state.equals(ConfigKeys.NONE)) {
      return Optional.empty();
    }
    BotMemory memory =
        BotMemory.in(parts.folder().resolve(state))
            .withLockTimeout(top.get(ConfigKeys.LOCK_TIMEOUT));
    return Optional.of(archive().map(memory::withArchive).orElse(memory));
  }

  /**
   * Where the digests of all days are kept.
   *
   * @return nothing where there is no archive
   */
  public Optional<Path> archive() {
    String archive = parts.top().get(ConfigKeys.ARCHIVE);
    return archive.equals(ConfigKeys.NONE)
        ? Optional.empty()
        : Optional.of(parts.outputFolder().resolve(archive).normalize());
  }

  /**
   * How long deliveries and summaries are remembered.
   *
   * @return days
   */
  public int memoryDays() {
    return parts.top().get(ConfigKeys.MEMORY_DAYS);
  }

  private String summaries() {
    PluginSpec<Summarizer> summarizer = parts.summary().summarizer();
    return summarizer == null
        ? ConfigKeys.NONE
        : summarizer.factory().name()
            + " for the first "
            + parts.summary().pipeline().get(ConfigKeys.MAX_PAPERS_TO_SUMMARIZE)
            + ", "
            + parts.summary().pipeline().get(ConfigKeys.MAX_WORKERS)
            + " at a time";
  }

  private static String names(List<? extends PluginSpec<?>> specs) {
    return specs.stream().map(spec -> spec.factory().name()).collect(Collectors.joining(", "));
  }

  private static String place(String written, Path folder) {
    return written.equals(ConfigKeys.NONE)
        ? written
        : folder.resolve(written).normalize().toString();
  }

  /**
   * Makes the polite client that the section {@code http} describes. One process should have one:
   * hand it to {@link BotConfigReader#http} where several bots are made, so that arXiv's pause is
   * kept between them, too.
   *
   * @return a new client, or the one that the reader was given
   */
  public Http newHttp() {
    return Assembly.network(parts);
  }

  /**
   * Makes the plugins and hands them to a builder, which an application may change further. The bot
   * closes the plugins.
   *
   * @return a new builder with everything that the file says
   * @throws ConfigurationException if a plugin can't be made
   */
  public ArxivBotBuilder newBot() {
    return Assembly.bot(name, parts);
  }
}
