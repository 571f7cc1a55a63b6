package io.github.arxivbot.feedserver;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests {@code POST /like} and {@code POST /dislike}. */
class LikesTest {

  @TempDir private Path folder;
  private TestServer server;

  @BeforeEach
  void make() {
    server = new TestServer(folder).withPapers();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void papers_are_added_to_the_lists_next_to_the_configuration() throws Exception {
    server.start();

    JsonNode liked = add("/like?id=2602.00001v2&id=https://arxiv.org/abs/2602.00002");
    add("/like?id=2602.00003&folder=robots+and%20arms");
    add("/dislike?id=2602.00002");

    assertThat(liked.path("status").asText()).isEqualTo("added");
    assertThat(liked.path("message").asText())
        .isEqualTo("added 2 of 2 papers to liked/liked.txt, which has 2 now");
    assertThat(folder.resolve("liked/liked.txt")).hasContent("2602.00001\n");
    assertThat(folder.resolve("liked/robots and arms.txt")).hasContent("2602.00003\n");
    assertThat(folder.resolve("disliked.txt")).hasContent("2602.00002\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/like | id: expected 1 to 100 papers, such as id=2602.09578, found 0",
        "/like?id= | id: expected the identifier of a paper, such as 2602.09578, found \"\"",
        "/like?id=%22%3Cb%3E | id: expected the identifier of a paper, such as 2602.09578, found"
            + " \"\"<b>\"",
        "/like?id=2602.00001&folder=../x | folder: expected a name of letters, digits, spaces,"
            + " dots, hyphens and underscores, found \"../x\"",
        "/like?id=2602.00001&folder= | folder: expected a name of letters, digits, spaces, dots,"
            + " hyphens and underscores, found \"\"",
        "/like?id=2602.00001&list=x | expected only folder and id, found \"list\"",
        "/dislike?id=2602.00001&folder=x | expected only id, found \"folder\"",
      })
  void an_invalid_request_is_rejected_with_what_was_expected(String path, String message)
      throws Exception {
    server.start();

    HttpResponse<String> reply = post(path, TestServer.TOKEN);

    assertThat(reply.statusCode()).isEqualTo(400);
    assertThat(new ObjectMapper().readTree(reply.body()).path("message").asText())
        .isEqualTo(message);
    assertThat(folder.resolve("liked")).doesNotExist();
    assertThat(folder.resolve("disliked.txt")).doesNotExist();
  }

  @Test
  void more_than_a_hundred_papers_are_rejected() throws Exception {
    server.start();

    assertThat(post("/like?" + "id=2602.00001&".repeat(101), TestServer.TOKEN).statusCode())
        .isEqualTo(400);
  }

  @Tag("slow")
  @ParameterizedTest
  @ValueSource(strings = {"/like?id=2602.00001", "/dislike?id=2602.00001"})
  void a_wrong_token_adds_nothing(String path) throws Exception {
    server.start();

    assertThat(post(path, "wrong").statusCode()).isEqualTo(401);
    assertThat(server.get(path).statusCode()).isEqualTo(405);
    assertThat(folder.resolve("liked")).doesNotExist();
    assertThat(folder.resolve("disliked.txt")).doesNotExist();
  }

  @Test
  void without_a_token_in_the_environment_nobody_can_add_papers() throws Exception {
    server.withoutToken().start();

    assertThat(post("/like?id=2602.00001", TestServer.TOKEN).statusCode()).isEqualTo(403);
  }

  @Test
  void a_list_that_cannot_be_written_is_a_failure_without_its_path() throws Exception {
    Files.createFile(folder.resolve("liked")); // not a folder
    server.start();

    HttpResponse<String> reply = post("/like?id=2602.00001", TestServer.TOKEN);

    assertThat(reply.statusCode()).isEqualTo(500);
    assertThat(reply.body()).contains("see the log").doesNotContain(folder.toString());
  }

  private JsonNode add(String path) throws Exception {
    HttpResponse<String> reply = post(path, TestServer.TOKEN);
    assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
    return new ObjectMapper().readTree(reply.body());
  }

  private HttpResponse<String> post(String path, String token) throws Exception {
    return server.send("POST", path, "", "Authorization", "Bearer " + token);
  }
}
