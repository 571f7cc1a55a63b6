package io.github.arxivbot.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.arxivbot.model.Digest;
import io.github.arxivbot.spi.RenderRequest;
import io.github.arxivbot.spi.Renderer;
import io.github.arxivbot.spi.RendererFactory;
import io.github.arxivbot.testkit.internal.CloseTrackingOutput;
import io.github.arxivbot.testkit.internal.LimitedOutput;
import io.github.arxivbot.testkit.samples.SampleDigests;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * The rules for every {@link Renderer}.
 *
 * <pre>{@code
 * class MyRendererContractTest extends RendererContract {
 *   @Override
 *   protected String name() {
 *     return "my-renderer";
 *   }
 * }
 * }</pre>
 */
public abstract class RendererContract extends PluginContract<Renderer, RendererFactory> {

  /** Creates the contract, for the test that extends it. */
  protected RendererContract() {
    super(RendererFactory.class);
  }

  @Override
  String section(String plugin) {
    return "\"renderers\": [" + plugin + "]";
  }

  @Override
  String use(Renderer renderer) throws IOException {
    return rendered(renderer, SampleDigests.ordinary()) + rendered(renderer, SampleDigests.empty());
  }

  @Test
  void the_same_digest_gives_the_same_text() throws IOException {
    try (Renderer renderer = create()) {
      String first = rendered(renderer, SampleDigests.ordinary());
      rendered(renderer, SampleDigests.empty());
      assertThat(rendered(renderer, SampleDigests.ordinary())).isEqualTo(first);
    }
  }

  @Test
  void another_process_renders_the_same_text() throws Exception {
    String here;
    try (Renderer renderer = create()) {
      here = use(renderer);
    }
    assertThat(SecondProcess.rendered(this))
        .as("text of another process (the order of Map.of and Set.of differs in each)")
        .isEqualTo(here);
  }

  @Test
  void a_digest_without_papers_is_rendered() {
    try (Renderer renderer = create()) {
      assertThatCode(() -> rendered(renderer, SampleDigests.empty())).doesNotThrowAnyException();
    }
  }

  @Test
  void hostile_papers_are_rendered() {
    try (Renderer renderer = create()) {
      SampleDigests.hostile()
          .forEach(
              (what, digest) ->
                  assertThatCode(() -> rendered(renderer, digest))
                      .as(what)
                      .doesNotThrowAnyException());
    }
  }

  @Test
  void other_days_may_be_there_and_hostile() throws IOException {
    RenderRequest request = withOtherDays();
    try (Renderer renderer = create()) {
      String first = rendered(renderer, request);
      assertThat(rendered(renderer, request)).as("the same request again").isEqualTo(first);
    }
  }

  @Test
  void its_index_is_rendered_where_it_has_one() throws IOException {
    try (Renderer renderer = create()) {
      Optional<Renderer> index = renderer.index();
      assumeTrue(index.isPresent(), "it has no index");
      assertThat(rendered(index.orElseThrow(), withOtherDays()))
          .as("the index of all days")
          .isNotBlank();
    }
  }

  @Test
  void the_output_is_left_open() throws IOException {
    try (Renderer renderer = create();
        CloseTrackingOutput page = new CloseTrackingOutput()) {
      renderer.render(RenderRequest.of(SampleDigests.ordinary()), page);
      assertThat(page.isClosed()).as("whether the renderer closed its output").isFalse();
    }
  }

  @Test
  void an_output_that_fails_is_not_passed_over() {
    RenderRequest request = RenderRequest.of(SampleDigests.ordinary());
    for (int room : List.of(0, 10)) {
      try (Renderer renderer = create()) {
        assertThat(catchThrowable(() -> renderer.render(request, new LimitedOutput(room))))
            .as("exception if the output takes %s characters", room)
            .isInstanceOf(IOException.class)
            .hasStackTraceContaining(LimitedOutput.MESSAGE);
      }
    }
  }

  @Test
  void null_is_rejected() {
    RenderRequest request = RenderRequest.of(SampleDigests.ordinary());
    try (Renderer renderer = create()) {
      NullArguments.isRefusedBy(
          "render(null, output)",
          () -> renderer.render(NullArguments.nothing(), new StringBuilder()));
      NullArguments.isRefusedBy(
          "render(request, null)", () -> renderer.render(request, NullArguments.nothing()));
    }
  }

  @Test
  void its_media_type_and_default_file_are_well_formed() {
    assertThat(factory().mediaType())
        .as("media type, such as text/markdown")
        .matches("[a-z]+/[a-z0-9][a-z0-9.+-]*(; ?[a-z]+=[^ ;]+)*");
    assertThat(factory().defaultFile())
        .as("a file name with an extension and without folders, such as feed.xml or {id}.md")
        .matches("([A-Za-z0-9][A-Za-z0-9_-]*|\\{id})(\\.[A-Za-z0-9]+)+");
  }

  private static RenderRequest withOtherDays() {
    return RenderRequest.builder(SampleDigests.ordinary()).history(new HostileHistory()).build();
  }

  private static String rendered(Renderer renderer, Digest digest) throws IOException {
    return rendered(renderer, RenderRequest.of(digest));
  }

  private static String rendered(Renderer renderer, RenderRequest request) throws IOException {
    CloseTrackingOutput page = new CloseTrackingOutput();
    renderer.render(request, page);
    return page.text();
  }
}
