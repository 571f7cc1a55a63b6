package io.github.arxivbot.renderer.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.DigestEntry;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Score;
import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.spi.PluginException;
import io.github.arxivbot.spi.RenderRequest;
import io.github.arxivbot.spi.Renderer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkdownFactoryTest {

  private final MarkdownFactory factory = new MarkdownFactory();

  @TempDir private Path folder;

  @Test
  void a_configured_template_is_used() throws IOException {
    Path page = Files.writeString(folder.resolve("page.md"), "mine {{PAPER_COUNT}}");

    assertThat(page(context().set(MarkdownFactory.TEMPLATE, page))).isEqualTo("mine 0");
  }

  @Test
  void a_readme_template_in_the_folder_of_the_configuration_is_used() throws IOException {
    Files.writeString(folder.resolve("README.template.md"), "usual {{PAPER_COUNT}}");

    assertThat(page(context())).isEqualTo("usual 0");
  }

  @Test
  void without_a_template_the_built_in_one_is_used() throws IOException {
    assertThat(page(context())).startsWith("# Daily arXiv digest");
  }

  @Test
  void a_missing_template_is_an_error_with_advice() {
    PluginContext missing =
        context().set(MarkdownFactory.TEMPLATE, folder.resolve("none.md")).build();

    assertThatExceptionOfType(PluginException.class)
        .isThrownBy(() -> factory.create(missing))
        .withMessageContainingAll("none.md", "does not exist", "remove \"template\"");
  }

  @Test
  void a_template_that_is_not_utf8_is_an_error() throws IOException {
    Path page = Files.write(folder.resolve("page.md"), new byte[] {(byte) 0xC3, 0x28});

    assertThatExceptionOfType(PluginException.class)
        .isThrownBy(() -> factory.create(context().set(MarkdownFactory.TEMPLATE, page).build()))
        .withMessageContainingAll("page.md", "UTF-8");
  }

  @Test
  void the_number_of_authors_is_configured() throws IOException {
    Paper paper =
        Paper.builder(ArxivId.parse("2602.00001v1"), "A title")
            .authors(List.of("Ada", "Bo", "Cy"))
            .build();
    Digest digest =
        Digest.builder(LocalDate.EPOCH, Instant.EPOCH)
            .entries(List.of(DigestEntry.of(paper, Score.points(List.of()))))
            .build();

    assertThat(page(context().set(MarkdownFactory.MAX_AUTHORS, 2), digest))
        .contains("**Authors**: Ada, Bo and 1 more  \n");
    assertThat(page(context(), digest)).contains("**Authors**: Ada, Bo, Cy  \n");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MarkdownRenderer.builder().maxAuthors(0))
        .withMessageContaining("expected 1 or more, found 0");
  }

  private PluginContext.Builder context() {
    return PluginContext.builder(factory.options()).folder(folder);
  }

  private String page(PluginContext.Builder context) throws IOException {
    return page(context, Digest.builder(LocalDate.EPOCH, Instant.EPOCH).build());
  }

  private String page(PluginContext.Builder context, Digest digest) throws IOException {
    StringBuilder page = new StringBuilder();
    try (Renderer renderer = factory.create(context.build())) {
      renderer.render(RenderRequest.of(digest), page);
    }
    return page.toString();
  }
}
