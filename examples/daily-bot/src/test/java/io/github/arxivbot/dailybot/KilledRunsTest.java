package io.github.arxivbot.dailybot;

import static io.github.arxivbot.dailybot.NumberedPapers.papers;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.arxivbot.testkit.server.ArxivResponse;
import io.github.arxivbot.testkit.server.ArxivServer;
import io.github.arxivbot.testkit.server.ModelCall;
import io.github.arxivbot.testkit.server.ModelRequest;
import io.github.arxivbot.testkit.server.ModelResponse;
import io.github.arxivbot.testkit.server.ModelServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the program at random moments, from its first request to its last file. Every process has
 * its own key, by which the service distinguishes the processes.
 */
@DisabledOnOs(OS.WINDOWS)
@Tag("slow")
@Tag("killed")
class KilledRunsTest {

  private static final int KILLS = 50;
  private static final int WORKERS = 3;
  private static final List<String> PAPERS =
      IntStream.rangeClosed(1, 12).mapToObj("2602.%05d"::formatted).toList();
  private static final Pattern TITLE = Pattern.compile("An LLM paper, number (2602\\.\\d{5})");
  private static final String OLD_PAGE = "the page of the day before\n";
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private final long seed = new Random().nextLong();
  private final Random random = new Random(seed);

  @TempDir private Path place;
  private PackagedJars program;
  private final ModelServer service = ModelServer.start();
  private final ArxivServer arxiv = ArxivServer.start();
  private Path undisturbed;
  private long wholeRun;
  private int runs;
  private int kills;

  @BeforeEach
  void start() throws Exception {
    program = PackagedJars.archivedIn(place);
    arxiv.announce("cs.LG", papers(PAPERS.toArray(String[]::new)));
    byte[] pdf = "%PDF-1.7 only the service can read this".getBytes(UTF_8);
    arxiv.at("/pdf/", ArxivResponse.bytes(pdf, "application/pdf"));
    service.onChat(
        request ->
            ModelResponse.summary(request)
                .after(Duration.ofMillis(50 + paper(request).hashCode() % 101)));
  }

  @AfterEach
  void stop() {
    service.close();
    arxiv.close();
  }

  @Test
  void after_a_kill_at_any_moment_only_calls_in_flight_are_paid_twice() throws Exception {
    undisturbed = newFolder("undisturbed");
    runToItsEnd(undisturbed);
    assertThat(summarised(undisturbed)).containsExactlyElementsOf(PAPERS);
    assertThat(service.count(ModelCall.CHAT)).isEqualTo(PAPERS.size());

    for (int round = 1; kills < KILLS; round++) {
      int chats = service.count(ModelCall.CHAT);
      int killsBefore = kills;
      Path folder = newFolder("round-" + round);

      while (wasKilled(folder)) {
        kills++;
      }
      runToItsEnd(folder);

      int killed = kills - killsBefore;
      assertThat(service.count(ModelCall.CHAT) - chats)
          .as("chats of round %d with %d kills, %s", round, killed, this)
          .isBetween(PAPERS.size(), PAPERS.size() + WORKERS * killed);
      assertThat(folder.resolve("README.md"))
          .as(toString())
          .hasSameBinaryContentAs(undisturbed.resolve("README.md"));
      assertThat(summarised(folder)).as(toString()).containsExactlyElementsOf(PAPERS);
      assertThat(files(folder)).as(toString()).noneMatch(KilledRunsTest::isTemporary);
    }
    assertThat(service.files()).as(toString()).hasSizeLessThanOrEqualTo(WORKERS * kills);
  }

  /** Starts a run and kills it at a random moment after its first request, unless it has ended. */
  private boolean wasKilled(Path folder) throws Exception {
    Set<String> paidBefore = summarised(folder);
    String key = newKey();
    int asked = arxiv.requests().size();
    try (BotProcess bot = BotProcess.start(program, folder, key, BotProcess.NOW)) {
      awaitFirstRequest(bot, asked);
      int code = bot.killAfter((long) (random.nextDouble() * expectedRest(paidBefore.size())));
      assertThat(code).as(() -> this + story(bot)).isIn(0, BotProcess.KILLED);
      pays(key, paidBefore, folder, code == 0 ? 0 : WORKERS);
      everyFileIsWhole(folder);
      return code != 0;
    }
  }

  /** Runs to the end, without waiting for the lock of a killed process ({@code PT0S}). */
  private void runToItsEnd(Path folder) throws Exception {
    Set<String> paidBefore = summarised(folder);
    String key = newKey();
    int asked = arxiv.requests().size();
    try (BotProcess bot = BotProcess.start(program, folder, key, BotProcess.NOW)) {
      awaitFirstRequest(bot, asked);
      long start = System.nanoTime();
      assertThat(bot.end()).as(() -> this + story(bot)).isZero();
      wholeRun = wholeRun == 0 ? System.nanoTime() - start : wholeRun;
    }
    pays(key, paidBefore, folder, 0);
  }

  private void awaitFirstRequest(BotProcess bot, int asked) throws InterruptedException {
    while (arxiv.requests().size() == asked && !bot.hasEndedSoon()) {
      // the process has neither sent a request nor ended
    }
  }

  /** Estimates the rest of a run: half of it is spent on papers. */
  private double expectedRest(int paid) {
    return wholeRun * (1 - 0.5 * paid / PAPERS.size());
  }

  /**
   * Asserts that a process paid for no stored summary, for none twice, and lost only calls in
   * flight.
   */
  private void pays(String key, Set<String> keptBefore, Path folder, int inFlight)
      throws IOException {
    List<String> paid =
        service.requests(ModelCall.CHAT).stream()
            .filter(request -> request.header("authorization").orElse("").equals("Bearer " + key))
            .map(KilledRunsTest::paper)
            .toList();
    Set<String> lost = new TreeSet<>(paid);
    lost.removeAll(summarised(folder));
    assertThat(paid).as(toString()).doesNotHaveDuplicates().noneMatch(keptBefore::contains);
    assertThat(lost).as("paid and not kept, %s", this).hasSizeLessThanOrEqualTo(inFlight);
    assertThat(summarised(folder)).as(toString()).containsAll(keptBefore);
  }

  /** Asserts that every file is complete and that no paper is marked as delivered too early. */
  private void everyFileIsWhole(Path folder) throws IOException {
    String page = Files.readString(folder.resolve("README.md"));
    String digest = Files.readString(undisturbed.resolve("README.md"));
    assertThat(page).as(toString()).isIn(OLD_PAGE, digest);
    for (Path file : files(folder)) {
      if (file.toString().endsWith(".json")) {
        assertThat(JSON.readTree(file.toFile()).isObject()).as("%s, %s", file, this).isTrue();
      }
    }
    Path delivered = Path.of(".arxiv-bot", "delivered", "default.json");
    if (Files.exists(folder.resolve(delivered))) {
      assertThat(page).as("delivered, %s", this).isEqualTo(digest);
      assertThat(folder.resolve(delivered))
          .as(toString())
          .hasSameBinaryContentAs(undisturbed.resolve(delivered));
    }
  }

  private static String paper(ModelRequest chat) {
    Matcher title = TITLE.matcher(chat.body());
    assertThat(title.find()).as(chat.body()).isTrue();
    return title.group(1);
  }

  private static Set<String> summarised(Path folder) throws IOException {
    Path summaries = folder.resolve(".arxiv-bot").resolve("summaries");
    if (!Files.exists(summaries)) {
      return Set.of();
    }
    return files(summaries).stream()
        .filter(file -> !isTemporary(file))
        .map(file -> file.getFileName().toString().replaceFirst("v1\\..*", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private static boolean isTemporary(Path file) {
    return file.toString().endsWith(".tmp");
  }

  private String newKey() {
    return "sk-run-" + ++runs;
  }

  private Path newFolder(String name) throws IOException {
    Path folder = Files.createDirectory(place.resolve(name));
    Files.writeString(folder.resolve("README.md"), OLD_PAGE);
    Files.writeString(
        folder.resolve("config.json"),
        """
        {"categories": ["cs.LG"], "keywords": ["LLM"], "lock_timeout": "PT0S",
         "fetchers": [{"use": "arxiv-rss", "base_url": "%s"}],
         "full_text": {"base_url": "%s"},
         "http": {"request_interval": "PT0S"},
         "ai_summary": {"enabled": true, "api_key_env": "%s", "base_url": "%s",
                        "language": "en", "max_workers": %d}}
        """
            .formatted(
                arxiv.rssUrl(),
                arxiv.pdfUrl(),
                BotProcess.KEY_VARIABLE,
                service.baseUrl(),
                WORKERS));
    return folder;
  }

  private static String story(BotProcess bot) {
    try {
      return ", " + bot.story();
    } catch (IOException e) {
      return ", " + e;
    }
  }

  /** {@return the random seed, for messages} */
  @Override
  public String toString() {
    return "seed " + seed + ", run " + runs + ", kills " + kills;
  }
}
