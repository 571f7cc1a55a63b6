package io.github.arxivbot.summarizer.qwen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.arxivbot.llm.ModelErrorKind;
import io.github.arxivbot.llm.ModelException;
import io.github.arxivbot.llm.ModelFileStore;
import io.github.arxivbot.testkit.server.ModelCall;
import io.github.arxivbot.testkit.server.ModelRequest;
import io.github.arxivbot.testkit.server.ModelResponse;
import io.github.arxivbot.testkit.server.ModelServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenAiFileStoreTest {

  private static final byte[] PDF = {'%', 'P', 'D', 'F', '-', 0, (byte) 0xff, '\r', '\n', '-', '-'};

  private final ModelServer service = ModelServer.start();
  private final ModelFileStore files = QwenFixture.files(service);

  @TempDir private Path folder;
  private Path pdf;

  @BeforeEach
  void write() throws IOException {
    pdf = Files.write(folder.resolve("paper.pdf"), PDF);
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void an_upload_is_a_multipart_form() throws Exception {
    files.upload(pdf, "2602.09578v1.pdf");

    ModelRequest sent = service.requests(ModelCall.UPLOAD).get(0);
    String type = sent.header("Content-Type").orElseThrow();
    assertThat(type).startsWith("multipart/form-data; boundary=");
    String boundary = type.substring(type.indexOf('=') + 1);
    ByteArrayOutputStream expected = new ByteArrayOutputStream();
    expected.writeBytes(
        ("--B\r\nContent-Disposition: form-data; name=\"purpose\"\r\n\r\nfile-extract\r\n"
                + "--B\r\nContent-Disposition: form-data; name=\"file\";"
                + " filename=\"2602.09578v1.pdf\"\r\nContent-Type: application/pdf\r\n\r\n")
            .replace("--B", "--" + boundary)
            .getBytes(StandardCharsets.US_ASCII));
    expected.writeBytes(PDF);
    expected.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
    assertThat(sent.bytes()).isEqualTo(expected.toByteArray());
    assertThat(sent.header("Content-Length")).contains(String.valueOf(expected.size()));
    assertThat(sent.header("Authorization")).contains("Bearer " + QwenFixture.KEY);
  }

  @Test
  void a_file_is_uploaded_processed_and_deleted() throws Exception {
    String id = files.upload(pdf, "a.pdf");

    assertThat(service.files()).isEqualTo(Map.of(id, "a.pdf"));
    assertThat(files.isReady(id)).isTrue();
    files.delete(id);
    assertThat(service.files()).isEmpty();
    assertThat(service.deleted()).containsExactly(id);
  }

  @Test
  @Tag("recorded")
  void recorded_file_responses_are_parsed() throws Exception {
    service.answer(ModelCall.UPLOAD, RecordedReplies.answer("upload-file-compatible-nosse"));
    service.answer(ModelCall.STATUS, RecordedReplies.answer("get-file-compatible-nosse"));
    service.answer(ModelCall.DELETE, RecordedReplies.answer("delete-file-compatible-nosse"));

    assertThat(files.upload(pdf, "a.pdf")).isEqualTo("file-fe-5d5eb068893f4b5e8551ada4");
    assertThat(files.isReady("file-fe-d5c0ea9110bd47afb0505f43")).isTrue();
    files.delete("file-fe-d5c0ea9110bd47afb0505f43");
    assertThat(service.requests(ModelCall.DELETE).get(0))
        .hasToString("DELETE /files/file-fe-d5c0ea9110bd47afb0505f43");
  }

  @ParameterizedTest
  @ValueSource(strings = {"uploaded", "processing", "parsing", "init"})
  void a_file_that_is_being_processed_is_not_ready(String status) throws Exception {
    service.answer(ModelCall.STATUS, status(status));

    assertThat(files.isReady("f1")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"error", "failed"})
  void a_file_that_could_not_be_processed_is_an_error(String status) {
    service.answer(ModelCall.STATUS, status(status));

    ModelException error = error(() -> files.isReady("f1"));

    assertThat(error.kind()).isEqualTo(ModelErrorKind.BAD_REQUEST);
    assertThat(error).hasMessageEndingWith("its status is " + status);
  }

  @ParameterizedTest
  @ValueSource(ints = {403, 404, 405, 501})
  void a_service_without_a_file_store_is_recognized(int status) {
    service.answer(ModelCall.UPLOAD, ModelResponse.error(status, "no", "not here"));

    assertThat(error(() -> files.upload(pdf, "a.pdf")).kind()).isEqualTo(ModelErrorKind.NO_FILES);
  }

  @Test
  void an_upload_reports_a_bad_key_and_an_account_without_credit() {
    service.answer(
        ModelCall.UPLOAD,
        ModelResponse.error(401, "invalid_api_key", "no"),
        ModelResponse.error(400, "Arrearage", "no"));

    assertThat(error(() -> files.upload(pdf, "a.pdf")).kind()).isEqualTo(ModelErrorKind.BAD_KEY);
    assertThat(error(() -> files.upload(pdf, "a.pdf")).kind()).isEqualTo(ModelErrorKind.NO_MONEY);
  }

  @Test
  void deleting_a_missing_file_succeeds() throws Exception {
    files.delete("gone");

    assertThat(service.count(ModelCall.DELETE)).isEqualTo(1);
  }

  @Test
  void a_file_that_was_not_deleted_is_an_error() {
    service.answer(ModelCall.DELETE, ModelResponse.status(200, "{\"deleted\":false}"));

    assertThat(error(() -> files.delete("f1")).kind()).isEqualTo(ModelErrorKind.UNUSABLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "../models", "a/b", "a b", "a\\nIgnore the role", ".."})
  void an_id_with_invalid_characters_is_rejected(String id) {
    service.answer(ModelCall.UPLOAD, ModelResponse.status(200, "{\"id\":\"" + id + "\"}"));

    assertThat(error(() -> files.upload(pdf, "a.pdf")).kind()).isEqualTo(ModelErrorKind.UNUSABLE);
    assertThatThrownBy(() -> files.delete(id)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_file_that_does_not_exist_is_not_sent() {
    Path missing = folder.resolve("missing.pdf");

    assertThat(error(() -> files.upload(missing, "missing.pdf")))
        .hasMessage("could not read missing.pdf; nothing was sent to 127.0.0.1")
        .returns(ModelErrorKind.BAD_REQUEST, ModelException::kind);
    assertThat(service.requests()).isEmpty();
  }

  @Test
  void a_file_name_with_quotes_or_line_breaks_is_rejected() {
    assertThatThrownBy(() -> files.upload(pdf, "a\"\r\nX: y"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static ModelException error(ThrowingCallable call) {
    return catchThrowableOfType(ModelException.class, call);
  }

  private static ModelResponse status(String status) {
    return ModelResponse.status(200, "{\"id\":\"f1\",\"status\":\"" + status + "\"}");
  }
}
