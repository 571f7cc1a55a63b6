package io.github.arxivbot.dailybot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.run.RunReport;
import io.github.arxivbot.testkit.server.ModelResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SummaryScenarioTest {

  @TempDir private Path folder;
  private SummaryScenario day;

  @BeforeEach
  void start() {
    day = new SummaryScenario(folder);
  }

  @AfterEach
  void stop() {
    day.close();
  }

  @Test
  void a_paper_is_uploaded_summarized_deleted_and_paid_for_once() throws Exception {
    RunReport first = day.run();
    RunReport second = day.run();

    assertThat(first.problems()).isEmpty();
    assertThat(day.digest())
        .contains("AI Summary (by qwen-long)</strong>", "##### 1. ", "##### 4. ");
    assertThat(day.chats()).isEqualTo(2);
    assertThat(day.uploads()).isEqualTo(2);
    assertThat(day.service().files()).isEmpty();
    assertThat(second.digests().get(0).counts().fromCache()).isEqualTo(2);
    assertThat(first.usage().requests()).isEqualTo(2);
    assertThat(second.usage().requests()).isZero();
  }

  @Test
  void the_key_is_in_no_file_and_no_report() throws Exception {
    String key = SummaryScenario.KEY;
    day.service().onChat(chat -> ModelResponse.error(401, "invalid_api_key", "bad key " + key));

    RunReport report = day.run();

    assertThat(report.toJson()).doesNotContain(key).contains("TEST_KEY");
    assertThat(day.digest()).doesNotContain(key);
  }
}
