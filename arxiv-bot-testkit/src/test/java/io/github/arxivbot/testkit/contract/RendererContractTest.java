package io.github.arxivbot.testkit.contract;

import io.github.arxivbot.spi.RendererFactory;
import java.util.List;

class RendererContractTest extends ContractSelfTest {

  RendererContractTest() {
    super(RendererFactory.class, BrokenRenderers.Sound.class, Contract::new);
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
