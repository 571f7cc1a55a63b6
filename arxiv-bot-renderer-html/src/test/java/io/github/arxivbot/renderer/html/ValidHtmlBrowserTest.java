package io.github.arxivbot.renderer.html;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.model.Digest;
import io.github.arxivbot.spi.RenderRequest;
import io.github.arxivbot.spi.Renderer;
import io.github.arxivbot.testkit.samples.SampleDigests;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Validates the pages with the HTML checker of the W3C. */
@Tag("browser")
class ValidHtmlBrowserTest {

  /**
   * Messages about valid CSS that is not in the checker's lists: a property of CSS Box Sizing 4
   * (browsers have it since September 2023; the checker knows {@code content-visibility}, to which
   * it belongs), and a pseudo-element of CSS Pseudo-Elements 4 (since September 2025).
   */
  private static final List<String> NEWER_THAN_THE_CHECKER =
      List.of(
          "CSS: “contain-intrinsic-size”: Property “contain-intrinsic-size” doesn't exist.",
          "CSS: Unknown pseudo-element or pseudo-class “::details-content”.");

  @Test
  void the_page_of_a_day_is_valid() throws Exception {
    for (String language : List.of("en", "zh")) {
      HtmlRenderer page = HtmlRenderer.builder().language(language).build();
      assertThat(errors(page, TestDigest.full())).isEmpty();
      assertThat(errors(page, TestDigest.dayOf().whyEmpty("It is Sunday.").build())).isEmpty();
    }
  }

  @Test
  void the_page_of_all_days_is_valid() throws Exception {
    assertThat(errors(HtmlRenderer.builder().build().index().orElseThrow(), TestDigest.full()))
        .isEmpty();
  }

  @Test
  void pages_of_hostile_papers_are_valid() throws Exception {
    HtmlRenderer page = HtmlRenderer.builder().build();
    for (Map.Entry<String, Digest> hostile : SampleDigests.hostile().entrySet()) {
      assertThat(errors(page, hostile.getValue())).as(hostile.getKey()).isEmpty();
    }
  }

  @Test
  void each_message_that_is_ignored_still_occurs() throws Exception {
    List<String> all = allErrors(HtmlRenderer.builder().build(), TestDigest.full());
    for (String ignored : NEWER_THAN_THE_CHECKER) {
      assertThat(all).anyMatch(line -> line.endsWith(ignored));
    }
  }

  private static List<String> errors(Renderer renderer, Digest digest) throws Exception {
    return allErrors(renderer, digest).stream()
        .filter(line -> NEWER_THAN_THE_CHECKER.stream().noneMatch(line::endsWith))
        .toList();
  }

  private static List<String> allErrors(Renderer renderer, Digest digest) throws Exception {
    StringBuilder page = new StringBuilder();
    RenderRequest request =
        RenderRequest.builder(digest).history(new FixedHistory("2026-02-10")).build();
    renderer.render(request, page);
    EmbeddedValidator validator = new EmbeddedValidator();
    validator.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
    return validator
        .validate(new ByteArrayInputStream(page.toString().getBytes(UTF_8)))
        .lines()
        .filter(line -> line.contains(" error: "))
        .toList();
  }
}
