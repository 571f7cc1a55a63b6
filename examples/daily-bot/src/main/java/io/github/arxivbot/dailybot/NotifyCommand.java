package io.github.arxivbot.dailybot;

import io.github.arxivbot.ArxivBot;
import io.github.arxivbot.config.BotConfig;
import io.github.arxivbot.dailybot.console.ConsoleProgress;
import io.github.arxivbot.dailybot.console.ExitCode;
import io.github.arxivbot.dailybot.console.UsageException;
import io.github.arxivbot.internal.text.SafeText;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.run.MessagePreview;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "notify",
    description = "Sends the digest of a day to its readers, as far as they do not have it.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:everything was sent, or there was nothing to send",
      "1:internal error",
      "2:usage or configuration error, or no digest of that day is stored",
      "4:a message was not sent, or may not have been"
    })
final class NotifyCommand extends ConfigCommand {

  @Option(
      names = "--day",
      paramLabel = "DAY",
      required = true,
      description = "the digest's day, for example 2026-02-11")
  private @Nullable LocalDate day;

  @Option(
      names = "--to",
      paramLabel = "NAME",
      description = "the name of a channel (default: all channels); may be repeated")
  private List<String> channels = List.of();

  @Option(names = "--dry-run", description = "prints the messages instead of sending them")
  private boolean dryRun;

  @Option(names = "--again", description = "also sends messages that were sent before")
  private boolean again;

  @Override
  public Integer call() throws InterruptedException {
    BotConfig configured = BotConfig.read(config());
    LocalDate wanted = Objects.requireNonNull(day, "day");
    Set<String> names = Set.copyOf(channels);
    try (ConsoleProgress progress = progress(false);
        ArxivBot bot = configured.newBot().listener(progress).build()) {
      checkNames(bot, names);
      if (dryRun) {
        print(bot.previewDigest(wanted, names, again));
        return ExitCode.WRITTEN;
      }
      return bot.sendDigest(wanted, names, again).isEmpty() ? ExitCode.WRITTEN : ExitCode.DEGRADED;
    }
  }

  private void checkNames(ArxivBot bot, Set<String> names) {
    Set<String> known = bot.channels();
    if (known.isEmpty()) {
      throw new UsageException(spec(), "the configuration has no channel: add one to \"notify\"");
    }
    names.stream()
        .filter(name -> !known.contains(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw new UsageException(
                  spec(),
                  "--to: there is no channel "
                      + SafeText.quote(name)
                      + "; expected one of "
                      + String.join(", ", known));
            });
  }

  private void print(List<MessagePreview> messages) {
    PrintWriter out = out();
    for (MessagePreview message : messages) {
      String profile =
          message.profile().equals(Digest.DEFAULT_PROFILE) ? "" : message.profile() + ", ";
      out.println(
          SafeText.printable("--- " + profile + message.channel() + " to " + message.recipient()));
      out.println(SafeText.printableLines(message.text()));
    }
    if (messages.isEmpty()) {
      out.println("there is nothing to send");
    }
  }
}
