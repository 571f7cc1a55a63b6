package com.example.bibtex;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.model.Paper;
import io.github.arxivbot.spi.RenderRequest;
import io.github.arxivbot.testkit.samples.SampleDigests;
import io.github.arxivbot.testkit.samples.SamplePapers;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class BibtexTest {

  @Test
  void an_entry_has_what_reference_managers_need() throws IOException {
    Paper paper =
        SamplePapers.paper("2602.09578v1", "Caches & keys")
            .authors(List.of("Ada Lovelace", "Évariste Galois"))
            .category("cs.LG")
            .submitted(Instant.parse("2026-02-10T18:00:00Z"))
            .build();

    assertThat(rendered(paper))
        .contains(
            """
            @misc{arxiv:2602.09578,
              title = {{Caches \\& keys}},
              author = {{Ada Lovelace} and {Évariste Galois}},
              year = {2026},
              eprint = {2602.09578},
              archiveprefix = {arXiv},
              primaryclass = {cs.LG},
              url = {https://arxiv.org/abs/2602.09578},
            }
            """);
  }

  @Test
  void a_title_cannot_close_its_field() throws IOException {
    String text = rendered(SamplePapers.paper("2602.00001v1", "x}}, note = {\\input{/etc/passwd}").build());

    assertThat(text)
        .contains("title = {{x\\textbraceright{}\\textbraceright{}, note = \\textbraceleft{}");
    assertThat(text).doesNotContain("\\input");
  }

  private static String rendered(Paper paper) throws IOException {
    StringBuilder out = new StringBuilder();
    BibtexRenderer.create().render(RenderRequest.of(SampleDigests.of(List.of(paper))), out);
    return out.toString();
  }
}
