package io.github.arxivbot.feedserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several profiles on one server. */
class ProfilesTest {

  private static final String TWO =
      """
      , "profiles": {"systems": {"renderers": [{"use": "markdown", "file": "{profile}.md"}]},
                     "second": {"keywords": ["number 2602.00002"],
                                "renderers": [{"use": "html", "file": "second.html", "title": "Ours"}]}}
      """;

  @TempDir private Path folder;

  @Test
  void each_profile_has_its_own_feeds_and_days_and_the_first_also_has_the_short_paths()
      throws Exception {
    try (TestServer server = new TestServer(folder).with(TWO).withPapers().start().settled()) {
      assertThat(server.get("/rss/systems").body()).contains("2602.00001", "2602.00003");
      assertThat(server.get("/rss/second").body()).contains("2602.00002").doesNotContain("00001");
      assertThat(server.get("/atom/second/cs.LG").body())
          .contains("2602.00002", "https://papers.example.org/arxiv/atom/second/cs.LG");
      assertThat(server.get("/rss").body()).isEqualTo(server.get("/rss/systems").body());
      assertThat(server.get("/rss/cs.CL").body())
          .isEqualTo(server.get("/rss/systems/cs.CL").body());
      assertThat(server.get("/rss/unknown").statusCode()).isEqualTo(404);
      assertThat(server.get("/rss/second/hep-th").statusCode()).isEqualTo(404);
      assertThat(server.get("/day/second/2026-02-11").body())
          .contains("00002")
          .doesNotContain("00001");
      assertThat(server.get("/").body())
          .contains("href=\"rss/second/cs.LG\"", "href=\"day/systems/2026-02-11\"");
    }
    assertThat(folder.resolve("systems.md")).exists();
  }

  @Test
  void profiles_need_no_renderers() throws Exception {
    String profiles = ", \"profiles\": {\"a\": {}, \"b\": {\"keywords\": [\"number 2602.00002\"]}}";
    try (TestServer server = new TestServer(folder).with(profiles).withPapers().start().settled()) {
      assertThat(server.get("/rss/a").body()).contains("2602.00001");
      assertThat(server.get("/rss/b").body()).contains("2602.00002").doesNotContain("00001");
      assertThat(server.get("/day/b/2026-02-11").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void the_configured_page_is_served_if_there_is_one() throws Exception {
    try (TestServer server = new TestServer(folder).with(TWO).withPapers().start().settled()) {
      assertThat(server.get("/day/second/2026-02-11").body()).contains(">Ours");
      assertThat(server.get("/day/systems/2026-02-11").body()).contains(">arXiv digest");
    }
  }

  @Test
  void a_profile_with_the_name_of_a_category_is_rejected() {
    try (TestServer server =
        new TestServer(folder).categories("stat").with(", \"profiles\": {\"stat\": {}}")) {
      assertThatThrownBy(server::start)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("/rss/stat");
    }
  }

  @Test
  void joined_categories_are_one_feed_with_a_plain_or_encoded_plus_sign() throws Exception {
    try (TestServer server = new TestServer(folder).categories("cs.LG+cs.CL")) {
      server.arxiv.announce(TestServer.DAY, "cs.LG+cs.CL", "2602.00001");
      server.start().settled();

      assertThat(server.get("/rss/cs.LG+cs.CL").body()).contains("2602.00001");
      assertThat(server.get("/rss/cs.LG%2Bcs.CL").statusCode()).isEqualTo(200);
      assertThat(server.get("/rss/cs.LG").statusCode()).isEqualTo(404);
    }
  }
}
