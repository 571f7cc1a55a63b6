package io.github.arxivbot.summarizer.qwen;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.arxivbot.llm.ModelErrorKind;
import io.github.arxivbot.llm.ModelException;
import io.github.arxivbot.llm.ModelFileStore;
import io.github.arxivbot.llm.internal.client.EndpointResponse;
import io.github.arxivbot.llm.internal.client.ModelEndpoint;
import java.io.FileNotFoundException;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;

/** The files of a service, at its endpoint {@code /files}. Thread-safe. */
final class OpenAiFileStore implements ModelFileStore {

  /** An ID becomes part of a URL and of a prompt, so its characters are limited. */
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]{0,199}");

  private final ModelEndpoint endpoint;

  OpenAiFileStore(ModelEndpoint endpoint) {
    this.endpoint = endpoint;
  }

  @Override
  public String upload(Path file, String name) throws ModelException, InterruptedException {
    PdfUpload upload = PdfUpload.of(Objects.requireNonNull(file, "file"), name);
    HttpRequest.BodyPublisher body;
    try {
      body = upload.body();
    } catch (FileNotFoundException e) {
      String message = "could not read " + name + "; nothing was sent to " + endpoint.host();
      throw ModelException.builder(ModelErrorKind.BAD_REQUEST, message).cause(e).build();
    }
    EndpointResponse response =
        endpoint.send(
            "/files", call -> call.header("Content-Type", upload.contentType()).POST(body));
    String id = response.json().path("id").asText("");
    if (!ID.matcher(id).matches()) {
      throw response.exception(
          ModelErrorKind.UNUSABLE, "the file ID is missing or contains invalid characters");
    }
    return id;
  }

  @Override
  public boolean isReady(String id) throws ModelException, InterruptedException {
    EndpointResponse response = endpoint.send(path(id), HttpRequest.Builder::GET);
    JsonNode body = response.json();
    String status = body.path("status").asText("");
    return switch (status) {
      // A service without a status does not process files in the background.
      case "processed", "" -> true;
      case "error", "failed", "deleted", "cancelled", "expired" ->
          throw response.exception(
              ModelErrorKind.BAD_REQUEST,
              "the service could not process the file; its status is " + status);
      default -> false;
    };
  }

  @Override
  public void delete(String id) throws ModelException, InterruptedException {
    EndpointResponse response = endpoint.send(path(id), HttpRequest.Builder::DELETE);
    if (response.status() == 404 || response.status() == 204) {
      return;
    }
    if (!response.json().path("deleted").asBoolean(true)) {
      throw response.exception(ModelErrorKind.UNUSABLE, "the file was not deleted");
    }
  }

  private static String path(String id) {
    if (!ID.matcher(Objects.requireNonNull(id, "id")).matches()) {
      throw new IllegalArgumentException("id: expected an ID from upload");
    }
    return "/files/" + id;
  }
}
