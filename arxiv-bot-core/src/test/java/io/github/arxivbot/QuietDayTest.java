package io.github.arxivbot;

import static io.github.arxivbot.PipelineFixtures.clock;
import static io.github.arxivbot.PipelineFixtures.paper;
import static io.github.arxivbot.PipelineFixtures.source;
import static io.github.arxivbot.model.AnnounceType.NEW;
import static io.github.arxivbot.model.AnnounceType.REPLACE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.DigestEntry;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.run.NewVersions;
import io.github.arxivbot.run.RunReport;
import io.github.arxivbot.spi.Batch;
import io.github.arxivbot.spi.Fetcher;
import io.github.arxivbot.spi.RenderRequest;
import io.github.arxivbot.spi.Renderer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The outputs on days without a new announcement. */
class QuietDayTest {

  private static final LocalDate THURSDAY = LocalDate.parse("2026-02-12");
  private static final LocalDate FRIDAY = THURSDAY.plusDays(1);
  private static final LocalDate SATURDAY = THURSDAY.plusDays(2);
  private static final LocalDate MONDAY = THURSDAY.plusDays(4);
  private static final Fetcher NOTHING = source(batch("cs.LG", SATURDAY), batch("cs.CL", SATURDAY));
  private static final String SATURDAY_NOTICE = "No announcement today. This is Friday's digest.\n";

  @TempDir private Path folder;

  @Test
  void each_profile_keeps_its_own_digest_on_a_saturday() throws Exception {
    run(FRIDAY, announcement(FRIDAY, 13001, 13002), this::twoProfiles);
    RunReport report = run(SATURDAY, NOTHING, this::twoProfiles);

    assertThat(read("all.txt")).isEqualTo(SATURDAY_NOTICE + "2602.13001v1\n2602.13002v1\n");
    assertThat(read("second.txt")).isEqualTo(SATURDAY_NOTICE + "2602.13002v1\n");
    assertThat(report.digests()).extracting(Digest::entries).containsExactly(List.of(), List.of());
  }

  @Test
  void a_profile_that_was_added_on_a_saturday_has_no_digest_to_keep() throws Exception {
    Supplier<ArxivBotBuilder> one =
        () -> bot().output(lines(), file("{profile}.txt")).profile("all", all -> {});
    run(FRIDAY, announcement(FRIDAY, 13001), one);
    run(SATURDAY, NOTHING, this::twoProfiles);

    assertThat(read("all.txt")).isEqualTo(SATURDAY_NOTICE + "2602.13001v1\n");
    assertThat(read("second.txt"))
        .isEqualTo("No announcement today. The first digest follows with the next announcement.");
  }

  @Test
  void a_file_of_a_category_keeps_the_papers_of_its_category() throws Exception {
    Fetcher friday =
        source(
            batch("cs.LG", FRIDAY, fresh(13001, "cs.LG", FRIDAY)),
            batch("cs.CL", FRIDAY, fresh(13002, "cs.CL", FRIDAY)));
    run(FRIDAY, friday, () -> bot().output(lines(), file("{category}.txt")));
    run(SATURDAY, NOTHING, () -> bot().output(lines(), file("{category}.txt")));

    assertThat(read("cs.LG.txt")).isEqualTo(SATURDAY_NOTICE + "2602.13001v1\n");
    assertThat(read("cs.CL.txt")).isEqualTo(SATURDAY_NOTICE + "2602.13002v1\n");
  }

  @Test
  void a_file_of_a_day_is_not_touched_on_a_saturday_and_none_is_added() throws Exception {
    Supplier<ArxivBotBuilder> daily =
        () ->
            bot().output(lines(), file("{category}-{day}.txt")).output(lines(), file("README.md"));
    run(FRIDAY, announcement(FRIDAY, 13001), daily);
    run(SATURDAY, NOTHING, daily);

    assertThat(read("README.md")).startsWith(SATURDAY_NOTICE);
    assertThat(read("cs.LG-2026-02-13.txt")).isEqualTo("2602.13001v1\n");
    assertThat(file("cs.LG-2026-02-14.txt")).doesNotExist();
  }

  @Test
  void new_versions_stay_in_their_section_on_a_saturday_and_in_an_old_feed() throws Exception {
    Supplier<ArxivBotBuilder> sections =
        () -> bot().output(lines(), file("README.md")).newVersions(NewVersions.SECTION);
    Paper version = paper("2602.12001v2", REPLACE, "cs.LG", FRIDAY);
    Batch friday = batch("cs.LG", FRIDAY, fresh(13001, "cs.LG", FRIDAY), version);
    Batch old =
        Batch.builder("stub", "cs.LG")
            .announced(FRIDAY)
            .due(MONDAY)
            .papers(friday.papers())
            .build();
    run(THURSDAY, announcement(THURSDAY, 12001), sections);
    run(FRIDAY, source(friday, batch("cs.CL", FRIDAY)), sections);
    String digest = read("README.md");

    assertThat(digest).isEqualTo("2602.13001v1\nupdated 2602.12001v2\n");
    run(SATURDAY, NOTHING, sections);
    assertThat(read("README.md")).isEqualTo(SATURDAY_NOTICE + digest);
    run(MONDAY, source(old), sections);
    assertThat(read("README.md"))
        .isEqualTo(
            "No new papers have been announced so far today. This is Friday's digest.\n" + digest);
  }

  @Test
  void an_announcement_that_comes_late_is_the_digest_of_a_rerun() throws Exception {
    Supplier<ArxivBotBuilder> bot =
        () -> bot().output(lines(), file("README.md")).archive(file("digests"));
    run(THURSDAY, announcement(THURSDAY, 12001), bot);
    RunReport morning = run(FRIDAY, source(late("cs.LG"), late("cs.CL")), bot);
    String early = read("README.md");
    RunReport evening = run(FRIDAY, announcement(FRIDAY, 13001), bot);

    assertThat(morning.missedDays()).isNotEmpty();
    assertThat(early)
        .isEqualTo(
            "No new papers have been announced so far today. This is Thursday's digest.\n"
                + "2602.12001v1\n");
    assertThat(evening.missedDays()).isEmpty();
    assertThat(read("README.md")).isEqualTo("2602.13001v1\n");
    assertThat(file("digests/2026/02/2026-02-13.json")).exists();
  }

  @Test
  void a_category_that_comes_late_is_added_in_a_rerun() throws Exception {
    Supplier<ArxivBotBuilder> bot = () -> bot().output(lines(), file("README.md"));
    run(THURSDAY, announcement(THURSDAY, 12001), bot);
    Batch inTime = batch("cs.LG", FRIDAY, fresh(13001, "cs.LG", FRIDAY));
    run(FRIDAY, source(inTime, late("cs.CL")), bot);
    String early = read("README.md");
    run(FRIDAY, source(inTime, batch("cs.CL", FRIDAY, fresh(13002, "cs.CL", FRIDAY))), bot);

    assertThat(early).isEqualTo("2602.13001v1\n");
    assertThat(read("README.md")).isEqualTo("2602.13001v1\n2602.13002v1\n");
  }

  @Test
  void without_state_and_archive_existing_files_are_not_touched_on_a_saturday() throws Exception {
    runWithoutState(
        FRIDAY, announcement(FRIDAY, 13001), () -> bot().output(lines(), file("README.md")));
    Supplier<ArxivBotBuilder> more =
        () -> bot().output(lines(), file("README.md")).output(lines(), file("new.md"));
    RunReport report = runWithoutState(SATURDAY, NOTHING, more);

    assertThat(read("README.md")).isEqualTo("2602.13001v1\n");
    assertThat(read("new.md")).startsWith("No announcement today.");
    assertThat(report.digests().get(0).whyEmpty())
        .contains(
            "No announcement today. No earlier digest is known: the files stay as they are until"
                + " the next announcement.");
  }

  @Test
  void without_state_the_newest_digest_of_the_archive_is_kept() throws Exception {
    Supplier<ArxivBotBuilder> bot =
        () -> bot().output(lines(), file("README.md")).archive(file("digests"));
    runWithoutState(FRIDAY, announcement(FRIDAY, 13001), bot);
    runWithoutState(SATURDAY, NOTHING, bot);

    assertThat(read("README.md")).isEqualTo(SATURDAY_NOTICE + "2602.13001v1\n");
  }

  @Test
  void a_first_run_on_a_saturday_leaves_files_of_another_program_as_they_are() throws Exception {
    Files.writeString(file("README.md"), "Papers of Friday\n");
    Supplier<ArxivBotBuilder> bot = () -> bot().output(lines(), file("README.md"));
    run(SATURDAY, NOTHING, bot);

    assertThat(read("README.md")).isEqualTo("Papers of Friday\n");
    run(MONDAY, announcement(MONDAY, 16001), bot);
    assertThat(read("README.md")).isEqualTo("2602.16001v1\n");
  }

  @Test
  void outputs_that_are_rendered_again_keep_the_notice_of_their_day() throws Exception {
    Supplier<ArxivBotBuilder> bot =
        () ->
            bot()
                .output(lines(), file("README.md"))
                .output(lines(), file("{day}.md"))
                .archive(file("digests"));
    run(THURSDAY, announcement(THURSDAY, 12001), bot);
    run(FRIDAY, source(late("cs.LG"), PipelineFixtures.failed("cs.CL")), bot);
    String late = read("README.md");

    assertThat(late)
        .startsWith("No new papers have been announced so far today. cs.CL could not be read.");
    assertThat(render(FRIDAY, THURSDAY, bot)).isEqualTo(late);
    assertThat(read("2026-02-12.md")).isEqualTo("2602.12001v1\n");
    assertThat(render(SATURDAY, THURSDAY, bot))
        .startsWith("No announcement today. The announcement of Friday could not be read. This is");
    assertThat(render(MONDAY, THURSDAY, bot)).isEqualTo("2602.12001v1\n");
    run(MONDAY, announcement(MONDAY, 16001), bot);
    assertThat(render(MONDAY.plusDays(5), THURSDAY, bot)).isEqualTo("2602.12001v1\n");
  }

  private ArxivBotBuilder twoProfiles() {
    return bot()
        .output(lines(), file("{profile}.txt"))
        .profile("all", all -> {})
        .profile(
            "second",
            profile ->
                profile
                    .scorer(
                        one ->
                            PipelineFixtures.points(one.id().unversioned().endsWith("2") ? 2 : 1))
                    .minScore(1.5));
  }

  private RunReport run(LocalDate today, Fetcher source, Supplier<ArxivBotBuilder> bot)
      throws InterruptedException {
    return runWithoutState(today, source, () -> bot.get().state(file("state")));
  }

  private static RunReport runWithoutState(
      LocalDate today, Fetcher source, Supplier<ArxivBotBuilder> bot) throws InterruptedException {
    try (ArxivBot made = bot.get().fetcher(source).clock(clock(today + "T12:00:00Z")).build()) {
      return made.run();
    }
  }

  /** Renders a digest again and returns the main output. */
  private String render(LocalDate today, LocalDate day, Supplier<ArxivBotBuilder> bot)
      throws Exception {
    try (ArxivBot made =
        bot.get()
            .state(file("state"))
            .fetcher(NOTHING)
            .clock(clock(today + "T12:00:00Z"))
            .build()) {
      made.render(day);
    }
    return read("README.md");
  }

  private static ArxivBotBuilder bot() {
    return ArxivBot.builder().categories("cs.LG", "cs.CL").scorer(PipelineFixtures.everything());
  }

  private static Fetcher announcement(LocalDate day, int... numbers) {
    Paper[] papers = new Paper[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      papers[i] = fresh(numbers[i], "cs.LG", day);
    }
    return source(batch("cs.LG", day, papers), batch("cs.CL", day));
  }

  private static Paper fresh(int number, String category, LocalDate day) {
    return paper("2602." + number + "v1", NEW, category, day);
  }

  private static Batch batch(String category, LocalDate day, Paper... papers) {
    return PipelineFixtures.batch(category, day, papers);
  }

  private static Batch late(String category) {
    return Batch.builder("stub", category).announced(FRIDAY).due(FRIDAY).build();
  }

  /** Returns a renderer of the notice, the papers, the new versions and why there are none. */
  private static Renderer lines() {
    return (request, out) -> out.append(text(request));
  }

  private static String text(RenderRequest request) {
    Digest digest = request.digest();
    StringBuilder text = new StringBuilder();
    request.notice().ifPresent(notice -> text.append(notice).append('\n'));
    for (DigestEntry entry : digest.entries()) {
      text.append(entry.paper().id()).append('\n');
    }
    digest.updated().forEach(one -> text.append("updated ").append(one.paper().id()).append('\n'));
    return text.append(digest.whyEmpty().orElse("")).toString();
  }

  private Path file(String name) {
    return folder.resolve(name);
  }

  private String read(String name) throws IOException {
    return Files.readString(file(name));
  }
}
