package io.github.arxivbot.renderer.html.internal.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.arxivbot.renderer.html.HtmlRenderer;
import io.github.arxivbot.renderer.html.TestDigest;
import io.github.arxivbot.spi.RenderRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class ContentSecurityPolicyTest {

  @Test
  void only_styles_and_scripts_of_the_page_are_allowed_by_hash() throws Exception {
    Document page = TestDigest.page(TestDigest.full());

    assertThat(policy(page))
        .isEqualTo(
            ("default-src 'none'; style-src %s; script-src %s; img-src data:; base-uri 'none';"
                    + " form-action 'none'")
                .formatted(hash(page.selectFirst("style")), hash(page.selectFirst("script"))));
  }

  @Test
  void styles_and_scripts_of_a_custom_template_are_allowed() throws Exception {
    Document page =
        page(
            """
            <meta http-equiv="Content-Security-Policy" content="{{csp}}">
            <style>{{style}}
            h1 { color: red }</style>
            <STYLE media=print>p { color: blue }</STYLE>
            <script>console.log(1)</script>
            <p>{{heading}}""");

    for (Element inline : page.select("style, script")) {
      assertThat(policy(page)).contains(hash(inline));
    }
  }

  @Test
  void images_are_allowed_only_for_an_icon_in_the_template() throws Exception {
    String policy = "<meta http-equiv=x content=\"{{csp}}\">{{heading}}";

    assertThat(policy(page(policy))).doesNotContain("img-src");
    assertThat(policy(page(policy + "<link rel=icon href=data:image/png;base64,AAAA>")))
        .contains("; img-src data:;");
    assertThat(policy(page(policy + "<link rel=\"icon\" href=\"https://a.example/i.png\">")))
        .doesNotContain("img-src");
  }

  @Test
  void windows_line_breaks_are_removed_because_browsers_hash_without_them() throws Exception {
    Document page =
        page("<meta http-equiv=x content=\"{{csp}}\"><style>a {}\r\nb {}\r\n</style>{{heading}}");

    assertThat(page.selectFirst("style").data()).isEqualTo("a {}\nb {}\n");
    assertThat(policy(page)).contains(hash(page.selectFirst("style")));
  }

  @Test
  void a_slot_in_a_script_is_rejected() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HtmlRenderer.builder().template("<script>{{heading}}</script>"))
        .withMessageContainingAll("<script>", "slot");
  }

  private static Document page(String template) throws IOException {
    return TestDigest.page(
        HtmlRenderer.builder().template(template).build(), RenderRequest.of(TestDigest.full()));
  }

  private static String policy(Document page) {
    return page.select("meta[http-equiv]").attr("content");
  }

  private static String hash(Element inline) throws Exception {
    byte[] text = inline.data().getBytes(StandardCharsets.UTF_8);
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(text);
    return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
  }
}
