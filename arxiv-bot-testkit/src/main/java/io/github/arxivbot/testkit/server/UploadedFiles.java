package io.github.arxivbot.testkit.server;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files that a {@link ModelServer} stores, and its regular responses about them. Thread-safe.
 */
final class UploadedFiles {

  private static final Pattern NAME = Pattern.compile("name=\"file\"; filename=\"([^\"\r\n]*)\"");
  private static final Pattern PURPOSE =
      Pattern.compile("name=\"purpose\"\r\n(?:[^\r\n]+\r\n)*\r\nfile-extract\r\n");

  private final Map<String, String> files = new LinkedHashMap<>();
  private final List<String> deleted = new ArrayList<>();
  private int uploads;

  synchronized ModelResponse upload(ModelRequest request) {
    String body = new String(request.bytes(), StandardCharsets.UTF_8);
    Matcher name = NAME.matcher(body);
    if (!name.find() || !PURPOSE.matcher(body).find()) {
      return ModelResponse.status(
          400,
          "{\"error\":{\"message\":\"'purpose' must be 'file-extract'\","
              + "\"type\":\"invalid_request_error\",\"param\":\"purpose\",\"code\":null}}");
    }
    uploads++;
    String id = "file-fe-" + uploads;
    files.put(id, name.group(1));
    return ModelResponse.status(200, about(id));
  }

  synchronized ModelResponse status(String id) {
    return files.containsKey(id) ? ModelResponse.status(200, about(id)) : unknown();
  }

  synchronized ModelResponse delete(String id) {
    if (files.remove(id) == null) {
      return unknown();
    }
    deleted.add(id);
    return ModelResponse.status(
        200, "{\"id\":\"" + id + "\",\"object\":\"file\",\"deleted\":true}");
  }

  synchronized Map<String, String> files() {
    return new LinkedHashMap<>(files);
  }

  synchronized List<String> deleted() {
    return List.copyOf(deleted);
  }

  private String about(String id) {
    return "{\"id\":\""
        + id
        + "\",\"object\":\"file\",\"bytes\":7,\"filename\":"
        + ModelResponse.quoted(String.valueOf(files.get(id)))
        + ",\"purpose\":\"file-extract\",\"status\":\"processed\",\"created_at\":1764499365}";
  }

  private static ModelResponse unknown() {
    return ModelResponse.error(404, "not_found", "there is no such file");
  }
}
