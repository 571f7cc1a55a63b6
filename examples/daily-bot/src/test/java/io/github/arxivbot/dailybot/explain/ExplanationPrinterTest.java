package io.github.arxivbot.dailybot.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.model.Field;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Reason;
import io.github.arxivbot.model.Score;
import io.github.arxivbot.model.Span;
import io.github.arxivbot.run.DigestExplanation;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExplanationPrinterTest {

  private static final ArxivId ID = ArxivId.parse("2602.00001v2");

  @Test
  void the_end_of_a_paragraph_is_a_space_also_inside_a_match() {
    Paper paper =
        Paper.builder(ID, "A\n title").abstractText("A kv\n\n cache\nfor all.\n  The end.").build();

    assertThat(printed(paper, new Span(Field.ABSTRACT, 2, 11)))
        .contains("\n  A title\n  A «kv cache» for all. The end.\n")
        .doesNotContain("\uFFFD");
  }

  @Test
  void a_withdrawn_paper_is_marked() {
    Paper paper = Paper.builder(ID, "A title").withdrawn(true).build();

    assertThat(printed(paper, new Span(Field.TITLE, 0, 1)))
        .startsWith("2602.00001v2  withdrawn, kept at place 1");
  }

  @Test
  void hostile_characters_are_not_printed() {
    Paper paper =
        Paper.builder(ID, "A\u0000 \u001b[31mtitle\u202E").abstractText("b\u009b\uD800").build();

    assertThat(printed(paper, new Span(Field.TITLE, 0, 1)).codePoints())
        .noneMatch(c -> (Character.isISOControl(c) && c != '\n') || c == 0x202E || c == 0xD800);
  }

  private static String printed(Paper paper, Span span) {
    Score score = Score.points(List.of(new Reason("kv", Field.TEXT, 1, "", List.of(span))));
    DigestExplanation explanation =
        new DigestExplanation(
            "default",
            LocalDate.EPOCH,
            List.of(new DigestExplanation.ExplainedPaper(paper, Optional.of(score), 1, "kept")),
            1,
            List.of());
    StringWriter out = new StringWriter();
    new ExplanationPrinter(new PrintWriter(out, true), false).print(explanation, List.of(ID));
    return out.toString().replace("\r\n", "\n");
  }
}
