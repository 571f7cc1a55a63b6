package io.github.arxivbot.mcpserver.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.arxivbot.model.Score;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScoreAnswerTest {

  @Test
  void the_kind_of_a_score_is_that_of_its_json() throws Exception {
    List<Score> scores =
        List.of(
            Score.points(List.of()),
            Score.ranks(List.of()),
            Score.veto("excluded", List.of()),
            Score.noMatch());

    for (Score score : scores) {
      assertThat(ScoreAnswer.of(score).get("kind"))
          .isEqualTo(new ObjectMapper().readTree(score.toJson()).path("kind").asText());
    }
  }
}
