package io.github.arxivbot.dailybot.sample;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.arxivbot.ArxivBot;
import io.github.arxivbot.ArxivBotBuilder;
import io.github.arxivbot.config.BotConfig;
import io.github.arxivbot.internal.text.ResourceText;
import io.github.arxivbot.spi.http.HttpException;
import io.github.arxivbot.spi.http.HttpReply;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** The sample days: feeds, a configuration and some summaries, all invented. */
public final class SampleDays {

  /** The message for options that the sample does not have. */
  public static final String OWN_SETTINGS =
      "--sample has its own configuration and time: omit --config and --now";

  private static final List<LocalDate> EARLIER_DAYS =
      List.of(LocalDate.of(2026, 11, 12), LocalDate.of(2026, 11, 13));
  private static final LocalDate NEWEST_DAY = LocalDate.of(2026, 11, 16);

  private SampleDays() {}

  /** Writes the days before the newest one, to which its page, feed and calendar refer. */
  public static void writeEarlier(Path folder) throws InterruptedException {
    for (LocalDate day : EARLIER_DAYS) {
      try (ArxivBot bot = bot(folder, day).summarizer(null).build()) {
        bot.run();
      }
    }
  }

  /** Returns the bot of the newest day. */
  public static ArxivBotBuilder bot(Path folder) {
    return bot(folder, NEWEST_DAY).summarizer(new SampleSummarizer(summaries()));
  }

  private static ArxivBotBuilder bot(Path folder, LocalDate day) {
    String feeds = day.equals(NEWEST_DAY) ? "" : day + "/";
    return BotConfig.reader()
        .http((address, maxBytes) -> feed(address, feeds))
        .clock(Clock.fixed(day.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC))
        .environment(name -> null)
        .outputFolder(folder)
        .parse("the sample's config.json", text("config.json"), folder.resolve("no-template"))
        .newBot();
  }

  private static HttpReply feed(URI address, String folder) throws HttpException {
    String path = address.getPath();
    String file = folder + path.substring(path.lastIndexOf('/') + 1) + ".xml";
    try (InputStream feed = SampleDays.class.getResourceAsStream(file)) {
      if (feed == null) {
        throw new HttpException(
            "GET " + address + ": the sample day does not have this feed", 404, false);
      }
      return HttpReply.of(address, "application/rss+xml", feed.readAllBytes());
    } catch (HttpException e) {
      throw e;
    } catch (IOException e) {
      throw new HttpException("GET " + address + ": " + e, false, e);
    }
  }

  private static Map<String, String> summaries() {
    try {
      @SuppressWarnings("unchecked") // the file maps identifiers to texts
      Map<String, String> texts = new ObjectMapper().readValue(text("summaries.json"), Map.class);
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(String file) {
    return ResourceText.read(SampleDays.class.getResourceAsStream(file), file);
  }
}
