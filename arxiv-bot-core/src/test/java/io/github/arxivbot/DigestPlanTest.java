package io.github.arxivbot;

import static io.github.arxivbot.PipelineFixtures.plain;
import static io.github.arxivbot.PipelineFixtures.source;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.model.AnnounceType;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Score;
import io.github.arxivbot.model.Term;
import io.github.arxivbot.spi.Scorer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The digests that a bot plans, without a run. */
class DigestPlanTest {

  private static final Term TERM = new Term("keywords[0]", "kv cache", Term.Role.ADMITS);

  @TempDir private Path folder;

  @Test
  void a_bot_without_profiles_plans_one_digest_with_its_limits_and_terms() {
    try (ArxivBot bot =
        PipelineFixtures.bot(folder.resolve("page.txt"), source()).maxPapers(7).build()) {
      DigestPlan digest = bot.plan().get(0);

      assertThat(bot.plan()).hasSize(1);
      assertThat(digest.profile()).isEqualTo("default");
      assertThat(digest.categories()).containsExactly("cs.LG");
      assertThat(digest.maxPapers()).isEqualTo(7);
      assertThat(digest.daysBack()).isEqualTo(7);
      assertThat(digest.minScore()).isEmpty();
      assertThat(digest.announceTypes()).containsExactly(AnnounceType.NEW);
      assertThat(digest.targets())
          .containsExactly(new DigestPlan.Target("plain", folder.resolve("page.txt"), null));
    }
  }

  @Test
  void each_profile_has_its_own_limits_terms_and_targets() {
    try (ArxivBot bot =
        PipelineFixtures.bot(folder.resolve("unused.txt"), source())
            .profile("systems", profile -> profile.scorer(looking()).minScore(2))
            .profile("rl", profile -> profile.output(plain(), folder.resolve("rl.txt")))
            .build()) {
      assertThat(bot.plan()).extracting(DigestPlan::profile).containsExactly("systems", "rl");
      assertThat(bot.plan().get(0).terms()).containsExactly(TERM);
      assertThat(bot.plan().get(0).minScore()).hasValue(2);
      assertThat(bot.plan().get(1).targets())
          .extracting(DigestPlan.Target::path)
          .containsExactly(folder.resolve("rl.txt"));
    }
  }

  @Test
  void an_additional_output_is_written_beside_the_outputs_of_each_profile() {
    Path more = folder.resolve("{profile}").resolve("{category}.txt");
    try (ArxivBot bot =
        PipelineFixtures.bot(folder.resolve("{profile}.txt"), source())
            .additionalOutput(plain(), more)
            .profile("own", profile -> profile.output(plain(), folder.resolve("own.md")))
            .profile("none", profile -> {})
            .build()) {
      assertThat(bot.plan().get(0).targets())
          .extracting(DigestPlan.Target::path)
          .containsExactly(folder.resolve("own.md"), folder.resolve("own").resolve("cs.LG.txt"));
      assertThat(bot.plan().get(1).targets())
          .extracting(DigestPlan.Target::path)
          .containsExactly(folder.resolve("none.txt"), folder.resolve("none").resolve("cs.LG.txt"));
      assertThat(bot.plan().get(1).targets().get(1).onlyCategory()).hasValue("cs.LG");
    }
  }

  private static Scorer looking() {
    return new Scorer() {
      @Override
      public Score score(Paper paper) {
        return PipelineFixtures.points(1);
      }

      @Override
      public List<Term> terms() {
        return List.of(TERM);
      }
    };
  }
}
