package io.github.arxivbot.renderer.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.spi.PluginException;
import io.github.arxivbot.spi.RenderRequest;
import io.github.arxivbot.spi.Renderer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlFactoryTest {

  private final HtmlFactory factory = new HtmlFactory();

  @TempDir private Path folder;

  @Test
  void without_options_the_built_in_template_is_used() throws IOException {
    assertThat(page(context())).startsWith("<!doctype html>\n<html lang=\"en\">");
  }

  @Test
  void title_language_and_template_are_used() throws IOException {
    Path template = Files.writeString(folder.resolve("t"), "{{heading}} {{words.papers}}");

    assertThat(
            page(
                context()
                    .set(HtmlFactory.TITLE, "Mine")
                    .set(HtmlFactory.LANGUAGE, "zh")
                    .set(HtmlFactory.TEMPLATE, template)))
        .isEqualTo("Mine 论文");
  }

  @Test
  void a_custom_index_template_is_used() throws IOException {
    Path template = Files.writeString(folder.resolve("t"), "{{#newest}}{{name}}{{/newest}}!");
    PluginContext context = context().set(HtmlFactory.INDEX_TEMPLATE, template).build();

    StringBuilder page = new StringBuilder();
    Renderer index = factory.create(context).index().orElseThrow();
    index.render(RenderRequest.of(TestDigest.full()), page);
    assertThat(page).hasToString("!");
  }

  @Test
  void a_missing_template_is_an_error_with_advice() {
    PluginContext missing = context().set(HtmlFactory.TEMPLATE, folder.resolve("none")).build();

    assertThatExceptionOfType(PluginException.class)
        .isThrownBy(() -> factory.create(missing))
        .withMessageContainingAll("none", "does not exist", "remove the option");
  }

  @Test
  void an_invalid_template_is_an_error_that_names_the_file() throws IOException {
    Path binary = Files.write(folder.resolve("binary"), new byte[] {(byte) 0xC3, 0x28});
    Path broken = Files.writeString(folder.resolve("broken"), "{{#papers}}");

    assertThatExceptionOfType(PluginException.class)
        .isThrownBy(() -> factory.create(context().set(HtmlFactory.TEMPLATE, binary).build()))
        .withMessageContainingAll("binary", "UTF-8");
    assertThatExceptionOfType(PluginException.class)
        .isThrownBy(() -> factory.create(context().set(HtmlFactory.TEMPLATE, broken).build()))
        .withMessageContainingAll("broken", "papers");
  }

  private PluginContext.Builder context() {
    return PluginContext.builder(factory.options()).folder(folder);
  }

  private String page(PluginContext.Builder context) throws IOException {
    StringBuilder page = new StringBuilder();
    try (Renderer renderer = factory.create(context.build())) {
      renderer.render(RenderRequest.of(TestDigest.full()), page);
    }
    return page.toString();
  }
}
