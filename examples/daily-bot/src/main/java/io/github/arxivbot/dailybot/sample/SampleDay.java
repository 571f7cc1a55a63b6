package io.github.arxivbot.dailybot.sample;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.arxivbot.ArxivBotBuilder;
import io.github.arxivbot.config.BotConfig;
import io.github.arxivbot.spi.http.Http;
import io.github.arxivbot.spi.http.HttpException;
import io.github.arxivbot.spi.http.HttpReply;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

/** The sample day: feeds, a configuration and some summaries, all invented. */
public final class SampleDay {

  /** The message for options that the sample day does not have. */
  public static final String OWN_SETTINGS =
      "--sample has its own configuration and time: omit --config and --now";

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-16T12:00:00Z"), ZoneOffset.UTC);

  private SampleDay() {}

  public static ArxivBotBuilder bot(Path folder) {
    Http feeds = (address, maxBytes) -> feed(address);
    return BotConfig.reader()
        .http(feeds)
        .clock(CLOCK)
        .environment(name -> null)
        .outputFolder(folder)
        .parse("the sample's config.json", text("config.json"), folder.resolve("no-template"))
        .newBot()
        .summarizer(new SampleSummarizer(summaries()));
  }

  private static HttpReply feed(URI address) throws HttpException {
    String path = address.getPath();
    String file = path.substring(path.lastIndexOf('/') + 1) + ".xml";
    try (InputStream feed = SampleDay.class.getResourceAsStream(file)) {
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
    try (InputStream resource = SampleDay.class.getResourceAsStream(file)) {
      if (resource == null) {
        throw new IllegalStateException("a resource is missing: " + file);
      }
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
