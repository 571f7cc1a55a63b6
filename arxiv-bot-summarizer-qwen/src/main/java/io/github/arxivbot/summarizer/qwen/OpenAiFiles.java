package io.github.arxivbot.summarizer.qwen;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.arxivbot.llm.Fault;
import io.github.arxivbot.llm.FileStore;
import io.github.arxivbot.llm.ModelException;
import io.github.arxivbot.llm.internal.Endpoint;
import io.github.arxivbot.llm.internal.Reply;
import java.io.FileNotFoundException;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;

/** The files of a service, as {@code /files} keeps them. Thread-safe. */
final class OpenAiFiles implements FileStore {

  /** An id becomes part of an address and of a prompt. */
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]{0,199}");

  private final Endpoint endpoint;

  OpenAiFiles(Endpoint endpoint) {
    this.endpoint = endpoint;
  }

  @Override
  public String upload(Path file, String name) throws ModelException, InterruptedException {
    Upload upload = Upload.of(Objects.requireNonNull(file, "file"), name);
    HttpRequest.BodyPublisher body;
    try {
      body = upload.body();
    } catch (FileNotFoundException e) {
      String message = "nothing was sent to " + endpoint.host() + ": " + name + " can't be read";
      throw ModelException.builder(Fault.BAD_REQUEST, message).cause(e).build();
    }
    Reply reply =
        endpoint.ask(
            "/files", call -> call.header("Content-Type", upload.contentType()).POST(body));
    String id = reply.success().path("id").asText("");
    if (!ID.matcher(id).matches()) {
      throw reply.fault(Fault.UNUSABLE, "it gives no id for the file, or one with odd characters");
    }
    return id;
  }

  @Override
  public boolean isReady(String id) throws ModelException, InterruptedException {
    Reply reply = endpoint.ask(path(id), HttpRequest.Builder::GET);
    JsonNode body = reply.success();
    String status = body.path("status").asText("");
    return switch (status) {
      // A service that says nothing has nothing to wait for.
      case "processed", "" -> true;
      case "error", "failed", "deleted", "cancelled", "expired" ->
          throw reply.fault(
              Fault.BAD_REQUEST, "the service could not read the file: its status is " + status);
      default -> false;
    };
  }

  @Override
  public void delete(String id) throws ModelException, InterruptedException {
    Reply reply = endpoint.ask(path(id), HttpRequest.Builder::DELETE);
    if (reply.status() == 404 || reply.status() == 204) {
      return;
    }
    if (!reply.success().path("deleted").asBoolean(true)) {
      throw reply.fault(Fault.UNUSABLE, "the file was not deleted");
    }
  }

  private static String path(String id) {
    if (!ID.matcher(Objects.requireNonNull(id, "id")).matches()) {
      throw new IllegalArgumentException("not an id that an upload gave");
    }
    return "/files/" + id;
  }
}
