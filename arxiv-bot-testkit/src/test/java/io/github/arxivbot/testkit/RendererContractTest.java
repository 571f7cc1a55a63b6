package io.github.arxivbot.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.arxivbot.spi.RendererFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.ThrowingConsumer;
import org.junit.jupiter.api.io.TempDir;

class RendererContractTest {

  @TempDir Path folder;

  @Test
  void a_renderer_that_keeps_the_contract_passes() {
    List<ThrowingConsumer<RendererContract>> tests =
        List.of(
            PluginContract::it_does_the_same_twice,
            PluginContract::several_threads_may_use_it_at_once,
            RendererContract::the_same_digest_gives_the_same_text,
            RendererContract::a_digest_without_papers_is_rendered,
            RendererContract::hostile_papers_are_rendered,
            RendererContract::the_output_is_left_open,
            RendererContract::an_output_that_fails_is_not_passed_over,
            RendererContract::null_is_refused,
            RendererContract::its_media_type_and_default_file_are_well_formed);
    for (ThrowingConsumer<RendererContract> test : tests) {
      assertThatCode(() -> check(Renderers.Sound.class, test)).doesNotThrowAnyException();
    }
  }

  @Test
  void closing_the_output_is_noticed() {
    assertBroken(Renderers.Closing.class, RendererContract::the_output_is_left_open)
        .hasMessageContaining("whether the renderer closed its output");
  }

  @Test
  void swallowing_a_failure_of_the_output_is_noticed() {
    assertBroken(
            Renderers.Swallowing.class, RendererContract::an_output_that_fails_is_not_passed_over)
        .hasMessageContaining("where the output takes 0 characters");
  }

  @Test
  void failing_on_a_day_without_papers_is_noticed() {
    assertBroken(
        Renderers.NeedsPapers.class, RendererContract::a_digest_without_papers_is_rendered);
  }

  @Test
  void appending_null_is_noticed() {
    assertBroken(Renderers.AppendsNull.class, RendererContract::a_digest_without_papers_is_rendered)
        .hasMessageContaining("characters");
  }

  @Test
  void stumbling_over_a_hostile_paper_is_noticed_by_its_kind() {
    assertBroken(Renderers.Fragile.class, RendererContract::hostile_papers_are_rendered)
        .hasMessageContaining("template slots");
  }

  @Test
  void remembering_the_last_digest_is_noticed() {
    assertBroken(Renderers.Changing.class, RendererContract::the_same_digest_gives_the_same_text);
  }

  @Test
  void a_default_file_with_a_folder_is_noticed() {
    assertBroken(
            Renderers.BadFile.class,
            RendererContract::its_media_type_and_default_file_are_well_formed)
        .hasMessageContaining("a file name with an extension and without folders");
  }

  private AbstractThrowableAssert<?, ?> assertBroken(
      Class<? extends RendererFactory> factory, ThrowingConsumer<RendererContract> test) {
    return assertThatThrownBy(() -> check(factory, test)).isInstanceOf(AssertionError.class);
  }

  private void check(
      Class<? extends RendererFactory> factory, ThrowingConsumer<RendererContract> test)
      throws Throwable {
    String name = factory.getSimpleName().toLowerCase(Locale.ROOT);
    try (PluginFolder plugins =
        PluginFolder.of(folder, Renderers.class, RendererFactory.class, factory)) {
      plugins.check(new Contract(name), test);
    }
  }

  private static final class Contract extends RendererContract {
    private final String name;

    Contract(String name) {
      this.name = name;
    }

    @Override
    protected String name() {
      return name;
    }
  }
}
