package io.github.arxivbot.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.arxivbot.spi.RendererFactory;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RendererContractTest extends ContractSelfTest {

  @TempDir private Path folder;

  RendererContractTest() {
    super(RendererFactory.class, BrokenRenderers.Sound.class, Contract::new);
  }

  @Override
  List<Method> rulesToBreak() {
    return super.rulesToBreak().stream()
        .filter(rule -> !rule.getName().equals("another_process_renders_the_same_text"))
        .toList();
  }

  @Test
  void a_text_that_differs_from_process_to_process_is_reported() throws IOException {
    assertThat(thrownBy(BrokenRenderers.Unordered.class, new UnorderedContract()))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("text of another process");
    assertThat(thrownBy(BrokenRenderers.Sound.class, new SoundContract())).isNull();
  }

  private Throwable thrownBy(Class<?> plugin, RendererContract contract) throws IOException {
    Path place = Files.createDirectory(folder.resolve(plugin.getSimpleName()));
    try (PluginFolder plugins =
        PluginFolder.of(place, BrokenRenderers.class, RendererFactory.class, plugin)) {
      return catchThrowable(
          () -> plugins.check(contract, RendererContract::another_process_renders_the_same_text));
    }
  }

  private static final class UnorderedContract extends RendererContract {
    @Override
    protected String name() {
      return "unordered";
    }
  }

  private static final class SoundContract extends RendererContract {
    @Override
    protected String name() {
      return "sound";
    }
  }

  @Override
  List<Breach> breaches() {
    return List.of(
        Breach.of(
            BrokenRenderers.Changing.class, "the_same_digest_gives_the_same_text", "An old paper"),
        Breach.of(
            BrokenRenderers.NeedsPapers.class,
            "a_digest_without_papers_is_rendered",
            "IndexOutOfBoundsException"),
        Breach.of(
            BrokenRenderers.AppendsNull.class, "a_digest_without_papers_is_rendered", "characters"),
        Breach.of(BrokenRenderers.Fragile.class, "hostile_papers_are_rendered", "template slots"),
        Breach.of(
            BrokenRenderers.Forgetful.class,
            "other_days_may_be_there_and_hostile",
            "No value present"),
        Breach.of(
            BrokenRenderers.EmptyIndex.class,
            "its_index_is_rendered_where_it_has_one",
            "the index of all days"),
        Breach.of(
            BrokenRenderers.Closing.class,
            "the_output_is_left_open",
            "whether the renderer closed its output"),
        Breach.of(
            BrokenRenderers.Swallowing.class,
            "an_output_that_fails_is_not_passed_over",
            "if the output takes 0 characters"),
        Breach.of(
            BrokenRenderers.TakesNull.class,
            "null_is_rejected",
            "exception of render(null, output)"),
        Breach.of(
            BrokenRenderers.BadFile.class,
            "its_media_type_and_default_file_are_well_formed",
            "a file name with an extension and without folders"));
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
