package io.github.arxivbot.dailybot;

import static io.github.arxivbot.model.AnnounceType.NEW;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.arxivbot.testkit.server.ArxivServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the program two hundred times while it publishes and sends. Every day ends with a run that
 * is not killed.
 */
@DisabledOnOs(OS.WINDOWS)
@Tag("slow")
@Tag("killed")
class KilledMailTest {

  private static final int KILLS = Integer.getInteger("killed.mail.kills", 200);
  private static final int KILLS_A_DAY = 5;
  private static final List<String> RECIPIENTS =
      List.of("a@example.org", "b@example.org", "c@example.org");

  private final long seed = new Random().nextLong();
  private final Random random = new Random(seed);
  private final List<String> logs = new ArrayList<>();

  @TempDir private Path place;
  private PackagedJars program;
  private final ArxivServer arxiv = ArxivServer.start();
  private MailSink mail;
  private Path folder;
  private int kills;
  private int uncertain;

  @BeforeEach
  void start() throws Exception {
    program = PackagedJars.archivedIn(place);
    mail = MailSink.start();
    folder = Files.createDirectory(place.resolve("bot"));
    Files.writeString(
        folder.resolve("config.json"),
        """
        {"categories": ["cs.LG"], "keywords": ["LLM"], "lock_timeout": "PT10S",
         "fetchers": [{"use": "arxiv-rss", "base_url": "%s"}],
         "http": {"request_interval": "PT0S", "max_attempts": 1},
         "notify": [{"use": "mail", "host": "127.0.0.1", "port": %d, "tls": "none",
                     "from": "digest@example.org", "to": ["%s"]}]}
        """
            .formatted(arxiv.rssUrl(), mail.port(), String.join("\", \"", RECIPIENTS)));
  }

  @AfterEach
  void stop() throws IOException {
    mail.close();
    arxiv.close();
  }

  @Test
  void no_digest_is_sent_twice_and_none_is_lost_without_a_word() throws Exception {
    LocalDate day = LocalDate.of(2026, 2, 9);
    for (int number = 1; kills < KILLS; day = day.plusDays(1)) {
      if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
        oneDay(day, number++);
        everyRecipientHasItOrIsNamed(day);
      }
    }
  }

  private void everyRecipientHasItOrIsNamed(LocalDate day) throws IOException {
    List<String> arrived =
        mail.accepted().stream()
            .filter(message -> message.startsWith("<" + day + "."))
            .map(message -> message.replaceFirst(".* <(.*)>", "$1"))
            .toList();
    assertThat(arrived).as("recipients of %s, %s", day, this).doesNotHaveDuplicates();
    for (String recipient : RECIPIENTS) {
      String status = journal().getOrDefault(day + " " + recipient, "lost");
      if (status.equals("sent")) {
        assertThat(arrived).as("%s, %s", day, this).contains(recipient);
      } else {
        assertThat(status).as("%s, %s, %s", recipient, day, this).isEqualTo("uncertain");
        assertThat(logs)
            .as("%s, %s, %s", recipient, day, this)
            .anyMatch(
                log ->
                    log.contains(
                        "mail to %s: the digest of %s may or may not have been sent"
                            .formatted(recipient, day)));
        uncertain++;
      }
    }
  }

  private void oneDay(LocalDate day, int number) throws Exception {
    new DailyFeed("cs.LG", day)
        .announcing(
            NEW, 1, List.of("2602.%05d".formatted(number), "2602.%05d".formatted(number + 5000)))
        .servedBy(arxiv);
    boolean isSent = false; // then a further run of the day has nothing to send
    for (int i = 0; i < KILLS_A_DAY && !isSent; i++) {
      int connections = mail.connections();
      try (BotProcess bot = BotProcess.start(program, folder, "", day + "T18:00:00Z")) {
        awaitMoment(bot, connections);
        int code = bot.killAfter((long) (random.nextDouble() * 60_000_000));
        assertThat(code).as(() -> this + story(bot)).isIn(0, BotProcess.KILLED);
        isSent = code == 0;
        kills += isSent ? 0 : 1;
        logs.add(story(bot));
      }
    }
    try (BotProcess bot = BotProcess.start(program, folder, "", day + "T19:00:00Z")) {
      assertThat(bot.end()).as(() -> this + story(bot)).isZero();
      logs.add(story(bot));
    }
  }

  /** Waits for a moment at which files are moved, or a message is sent. */
  private void awaitMoment(BotProcess bot, int connections) throws InterruptedException {
    int wanted = connections + random.nextInt(RECIPIENTS.size()) + 1;
    boolean files = random.nextInt(3) == 0;
    Path state = folder.resolve(".arxiv-bot");
    while (bot.isAlive()
        && mail.connections() < wanted
        && !(files && Files.exists(state.resolve("journal.json")))) {
      LockSupport.parkNanos(100_000); // leaves the processor to the program
    }
  }

  /** Returns the status of each message by day and recipient. */
  private Map<String, String> journal() throws IOException {
    Map<String, String> statuses = new TreeMap<>();
    JsonNode journal =
        new ObjectMapper().readTree(folder.resolve(".arxiv-bot/sent/default.json").toFile());
    for (JsonNode message : journal.path("messages")) {
      for (JsonNode recipient : message.path("recipients")) {
        statuses.put(
            message.path("day").asText() + " " + recipient.path("recipient").asText(),
            recipient.path("status").asText());
      }
    }
    return statuses;
  }

  private static String story(BotProcess bot) {
    try {
      return bot.story();
    } catch (IOException e) {
      return String.valueOf(e);
    }
  }

  /** {@return the random seed, for messages} */
  @Override
  public String toString() {
    return "seed " + seed + ", kills " + kills + ", uncertain messages " + uncertain;
  }
}
