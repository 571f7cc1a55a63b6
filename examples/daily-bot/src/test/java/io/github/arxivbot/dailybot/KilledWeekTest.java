package io.github.arxivbot.dailybot;

import static io.github.arxivbot.model.AnnounceType.CROSS;
import static io.github.arxivbot.model.AnnounceType.NEW;
import static io.github.arxivbot.model.AnnounceType.REPLACE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.arxivbot.testkit.server.ArxivServer;
import io.github.arxivbot.testkit.server.ModelCall;
import io.github.arxivbot.testkit.server.ModelRequest;
import io.github.arxivbot.testkit.server.ModelResponse;
import io.github.arxivbot.testkit.server.ModelServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
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
 * Kills the program two hundred times in a week with overlapping, repeated and late batches. Only
 * the last run of a day is not killed.
 */
@DisabledOnOs(OS.WINDOWS)
@Tag("slow")
@Tag("killed")
class KilledWeekTest {

  private static final int KILLS = 200;
  private static final int WORKERS = 3;
  private static final String LG = "cs.LG";
  private static final String AI = "cs.AI";
  private static final Pattern TITLE = Pattern.compile("An LLM paper, number (2602\\.\\d{5})");
  private static final Pattern SUM =
      Pattern.compile("(?s)(.*),\n {2}\"sha256\" : \"(\\p{XDigit}{64})\"\n}\n");
  private static final String OLD_PAGE = "the page of the week before\n";
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private final long seed = new Random().nextLong();
  private final Random random = new Random(seed);

  @TempDir private Path place;
  private PackagedJars program;
  private final ModelServer service = ModelServer.start();
  private final ArxivServer arxiv = ArxivServer.start();
  private Path folder;
  private long wholeRun;
  private int runs;
  private int kills;
  private int slots;

  @BeforeEach
  void start() throws Exception {
    program = PackagedJars.archivedIn(place);
    service.onChat(
        request -> ModelResponse.summary(request).after(Duration.ofMillis(5 + random.nextInt(26))));
    folder = Files.createDirectory(place.resolve("week"));
    Files.writeString(folder.resolve("README.md"), OLD_PAGE);
    Files.writeString(
        folder.resolve("config.json"),
        """
        {"categories": ["cs.LG", "cs.AI"], "keywords": ["LLM"], "lock_timeout": "PT0S",
         "fetchers": [{"use": "arxiv-rss", "base_url": "%s"}], "archive": "digests/",
         "full_text": {"base_url": "%s"},
         "http": {"request_interval": "PT0S", "max_attempts": 1},
         "ai_summary": {"enabled": true, "api_key_env": "%s", "base_url": "%s", "read": "abstract",
                        "language": "en", "max_workers": %d, "max_papers_to_summarize": 4}}
        """
            .formatted(
                arxiv.rssUrl(),
                arxiv.pdfUrl(),
                BotProcess.KEY_VARIABLE,
                service.baseUrl(),
                WORKERS));
  }

  @AfterEach
  void stop() {
    service.close();
    arxiv.close();
  }

  @Test
  void every_paper_of_the_week_is_in_exactly_one_digest() throws Exception {
    serve(fresh(LG, MONDAY), fresh(AI, MONDAY).announcing(CROSS, 1, papers(LG, MONDAY)));
    killed(MONDAY);
    // Two categories announce the same papers as new.
    serve(fresh(LG, MONDAY), fresh(AI, MONDAY).announcing(NEW, 1, papers(LG, MONDAY)));
    killed(MONDAY);
    ended(MONDAY);

    serve(fresh(LG, TUESDAY), repeated(AI, MONDAY, TUESDAY)); // a stale batch
    killed(TUESDAY);
    serve(fresh(LG, TUESDAY), fresh(AI, TUESDAY));
    killed(TUESDAY);
    ended(TUESDAY);

    serve(fresh(LG, WEDNESDAY), empty(AI, WEDNESDAY)); // late
    killed(WEDNESDAY);
    arxiv.forget();
    serve(fresh(LG, WEDNESDAY)); // the other category fails
    killed(WEDNESDAY);
    ended(WEDNESDAY);

    DailyFeed both = fresh(AI, THURSDAY).announcing(NEW, 1, papers(AI, WEDNESDAY));
    serve(repeated(LG, WEDNESDAY, THURSDAY), both);
    killed(THURSDAY);
    serve(fresh(LG, THURSDAY), both);
    killed(THURSDAY);
    ended(THURSDAY);

    serve(
        fresh(LG, FRIDAY).announcing(REPLACE, 2, papers(LG, MONDAY)),
        repeated(AI, THURSDAY, FRIDAY));
    killed(FRIDAY);
    serve(fresh(LG, FRIDAY), fresh(AI, FRIDAY).announcing(CROSS, 1, papers(LG, TUESDAY)));
    killed(FRIDAY);
    ended(FRIDAY);

    serve(empty(LG, SATURDAY), empty(AI, SATURDAY));
    killed(SATURDAY);
    ended(SATURDAY);
    serve(fresh(LG, FRIDAY), repeated(AI, MONDAY, FRIDAY)); // an old feed comes back
    killed(SUNDAY);
    ended(SUNDAY);

    assertThat(kills).as(toString()).isGreaterThanOrEqualTo(KILLS);
    Map<String, List<String>> daysByPaper = archived();
    assertThat(daysByPaper.keySet()).as(toString()).isEqualTo(all());
    assertThat(daysByPaper.values()).as("%s: %s", this, daysByPaper).allMatch(d -> d.size() == 1);
    assertThat(remembered()).as(toString()).isEqualTo(daysByPaper);
    assertThat(files()).as(toString()).noneMatch(KilledWeekTest::isOfARunUnderWay);
  }

  /** Starts and kills the program repeatedly, with the same feeds. */
  private void killed(DayOfWeek day) throws Exception {
    slots++;
    if (wholeRun == 0) {
      wholeRun = TimeUnit.MILLISECONDS.toNanos(700); // until one has ended
    }
    int wanted = Math.min(KILLS, slots * KILLS / 12 + 1);
    while (kills < wanted) {
      Set<String> paidBefore = summarised();
      String key = newKey();
      int asked = arxiv.requests().size();
      try (BotProcess bot = BotProcess.start(program, folder, key, now(day))) {
        awaitFirstRequest(bot, asked);
        int code = killAtSomeMoment(bot);
        assertThat(code).as(() -> this + story(bot)).isIn(0, BotProcess.KILLED);
        kills += code == 0 ? 0 : 1;
        paid(key, paidBefore, code == 0 ? 0 : WORKERS);
        everyFileIsWhole();
      }
    }
  }

  private int killAtSomeMoment(BotProcess bot) throws InterruptedException {
    switch (random.nextInt(4)) {
      case 0 -> {
        while (bot.isAlive() && !Files.exists(folder.resolve(".arxiv-bot/journal.json"))) {
          LockSupport.parkNanos(100_000); // leaves the processor to the program
        }
      }
      case 1 -> {
        while (bot.isAlive() && files().stream().noneMatch(file -> isIn(file, ".json", ".tmp"))) {
          LockSupport.parkNanos(100_000); // leaves the processor to the program
        }
      }
      default -> {
        return bot.killAfter((long) (random.nextDouble() * wholeRun));
      }
    }
    return random.nextBoolean() ? bot.kill() : bot.killAfter(random.nextInt(3_000_000));
  }

  private void ended(DayOfWeek day) throws Exception {
    Set<String> paidBefore = summarised();
    String key = newKey();
    int asked = arxiv.requests().size();
    try (BotProcess bot = BotProcess.start(program, folder, key, now(day))) {
      awaitFirstRequest(bot, asked);
      long start = System.nanoTime();
      assertThat(bot.end()).as(() -> this + story(bot)).isZero();
      wholeRun = Math.max(wholeRun, System.nanoTime() - start);
    }
    paid(key, paidBefore, 0);
    everyFileIsWhole();
  }

  private void awaitFirstRequest(BotProcess bot, int asked) throws InterruptedException {
    while (arxiv.requests().size() == asked && !bot.hasEndedSoon()) {
      // the process has neither sent a request nor ended
    }
  }

  /**
   * Asserts that a process paid for no stored summary, for none twice, and lost only calls in
   * flight.
   */
  private void paid(String key, Set<String> keptBefore, int inFlight) {
    List<String> paid =
        service.requests(ModelCall.CHAT).stream()
            .filter(request -> request.header("authorization").orElse("").equals("Bearer " + key))
            .map(KilledWeekTest::paper)
            .toList();
    Set<String> lost = new TreeSet<>(paid);
    lost.removeAll(summarised());
    assertThat(paid).as(toString()).doesNotHaveDuplicates().noneMatch(keptBefore::contains);
    assertThat(lost).as("paid and not kept, %s", this).hasSizeLessThanOrEqualTo(inFlight);
  }

  private void everyFileIsWhole() throws Exception {
    assertThat(Files.readString(folder.resolve("README.md")))
        .as(toString())
        .matches(page -> page.equals(OLD_PAGE) || page.contains("Last updated"));
    for (Path file : files()) {
      assertThat(file.toString()).as(toString()).doesNotContain(".damaged");
      if (isIn(file, ".json") && !file.endsWith("config.json")) {
        String text = Files.readString(file);
        assertThat(JSON.readTree(text).isObject()).as("%s, %s", file, this).isTrue();
        Matcher sum = SUM.matcher(text);
        assertThat(sum.matches()).as("%s, %s", file, this).isTrue();
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(sum.group(1).getBytes(UTF_8));
        assertThat(HexFormat.of().formatHex(hash)).as("%s, %s", file, this).isEqualTo(sum.group(2));
      }
    }
  }

  private Map<String, List<String>> archived() throws IOException {
    Map<String, List<String>> days = new TreeMap<>();
    for (Path file : files()) {
      if (file.startsWith(folder.resolve("digests")) && isIn(file, ".json")) {
        JsonNode digest = JSON.readTree(file.toFile());
        for (JsonNode paper : digest.path("papers")) {
          days.computeIfAbsent(number(paper.path("id").asText()), id -> new ArrayList<>())
              .add(digest.path("day").asText());
        }
      }
    }
    return days;
  }

  private Map<String, List<String>> remembered() throws IOException {
    Map<String, List<String>> days = new TreeMap<>();
    Path file = folder.resolve(".arxiv-bot/delivered/default.json");
    for (Map.Entry<String, JsonNode> digest :
        JSON.readTree(file.toFile()).path("digests").properties()) {
      for (JsonNode papers : digest.getValue().path("papers")) {
        for (String id : papers.asText().split(" ", -1)) {
          days.computeIfAbsent(number(id), one -> new ArrayList<>()).add(digest.getKey());
        }
      }
    }
    return days;
  }

  private static String number(String id) {
    return id.replaceFirst("v\\d+$", "");
  }

  private static String paper(ModelRequest chat) {
    Matcher title = TITLE.matcher(chat.body());
    assertThat(title.find()).as(chat.body()).isTrue();
    return title.group(1);
  }

  private Set<String> summarised() {
    return files().stream()
        .filter(file -> file.getParent().equals(folder.resolve(".arxiv-bot/summaries")))
        .filter(file -> isIn(file, ".json"))
        .map(file -> file.getFileName().toString().replaceFirst("v1\\..*", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Returns the files; a running process may delete some of them at the same time. */
  private List<Path> files() {
    while (true) {
      try (Stream<Path> files = Files.walk(folder)) {
        return files.filter(Files::isRegularFile).toList();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (UncheckedIOException e) {
        assertThat(e.getCause()).isInstanceOf(NoSuchFileException.class);
      }
    }
  }

  private static boolean isIn(Path file, String... endings) {
    return Stream.of(endings).anyMatch(ending -> file.toString().endsWith(ending))
        && !file.toString().contains("/.arxiv-bot/http/");
  }

  private static boolean isOfARunUnderWay(Path file) {
    return isIn(file, ".tmp") || file.endsWith("journal.json");
  }

  private void serve(DailyFeed... served) {
    for (DailyFeed feed : served) {
      feed.servedBy(arxiv);
    }
  }

  private static DailyFeed fresh(String category, DayOfWeek day) {
    return new DailyFeed(category, date(day)).announcing(NEW, 1, papers(category, day));
  }

  private static DailyFeed repeated(String category, DayOfWeek first, DayOfWeek day) {
    return new DailyFeed(category, date(day)).announcing(NEW, 1, papers(category, first));
  }

  private static DailyFeed empty(String category, DayOfWeek day) {
    return new DailyFeed(category, date(day));
  }

  private static List<String> papers(String category, DayOfWeek day) {
    int first = day.getValue() * 1000 + (category.equals(LG) ? 100 : 200);
    return IntStream.range(first, first + 4).mapToObj("2602.%05d"::formatted).toList();
  }

  private static Set<String> all() {
    Set<String> all = new TreeSet<>();
    for (DayOfWeek day : List.of(MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY)) {
      all.addAll(papers(LG, day));
      all.addAll(papers(AI, day));
    }
    return all;
  }

  private static LocalDate date(DayOfWeek day) {
    return LocalDate.of(2026, 2, 8).plusDays(day.getValue());
  }

  private static String now(DayOfWeek day) {
    return date(day) + "T18:00:00Z";
  }

  private String newKey() {
    return "sk-week-" + ++runs;
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
    return "seed " + seed + ", run " + runs + ", kills " + kills + ", slot " + slots;
  }
}
