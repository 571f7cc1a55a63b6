package com.example.textrank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.arxivbot.model.Paper;
import io.github.arxivbot.spi.SummaryException;
import io.github.arxivbot.spi.SummaryRequest;
import io.github.arxivbot.testkit.samples.SamplePapers;
import org.junit.jupiter.api.Test;

class TextRankSummarizerTest {

  private static final String ABSTRACT =
      "Long contexts make the cache of keys and values large. It rained on Tuesday. We keep the keys and values"
          + " that later tokens attend to, and forget the rest of the cache. The weather was fine otherwise."
          + " With half of the cache, keys and values included, quality stays the same.";

  @Test
  void the_most_similar_sentences_are_chosen_in_text_order() throws Exception {
    assertThat(summary(2, ABSTRACT))
        .isEqualTo(
            "Long contexts make the cache of keys and values large."
                + " With half of the cache, keys and values included, quality stays the same.");
  }

  @Test
  void a_short_abstract_is_its_own_summary() throws Exception {
    assertThat(summary(3, "One sentence only.")).isEqualTo("One sentence only.");
  }

  @Test
  void a_paper_without_an_abstract_has_no_summary() {
    assertThatThrownBy(() -> summary(3, ""))
        .isInstanceOf(SummaryException.class)
        .hasMessageContaining("has no abstract");
  }

  private static String summary(int sentences, String text) throws Exception {
    Paper paper = SamplePapers.paper().abstractText(text).build();
    return TextRankSummarizer.of(sentences).summarize(SummaryRequest.of(paper)).text();
  }
}
