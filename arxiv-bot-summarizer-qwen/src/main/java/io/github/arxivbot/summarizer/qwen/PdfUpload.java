package io.github.arxivbot.summarizer.qwen;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;

/** A multipart form with a PDF (RFC 7578), which is streamed from the disk. */
record PdfUpload(Path file, String name, String boundary) {

  static PdfUpload of(Path file, String name) {
    Objects.requireNonNull(name, "name");
    boolean printable = name.chars().allMatch(c -> c >= ' ' && c <= '~' && c != '"' && c != '\\');
    if (name.isBlank() || !printable) {
      throw new IllegalArgumentException(
          "name: expected printable ASCII without quotes and backslashes");
    }
    return new PdfUpload(file, name, "arxiv-bot-" + UUID.randomUUID());
  }

  String contentType() {
    return "multipart/form-data; boundary=" + boundary;
  }

  BodyPublisher body() throws FileNotFoundException {
    String before =
        "--"
            + boundary
            + "\r\nContent-Disposition: form-data; name=\"purpose\"\r\n\r\nfile-extract\r\n--"
            + boundary
            + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
            + name
            + "\"\r\nContent-Type: application/pdf\r\n\r\n";
    String after = "\r\n--" + boundary + "--\r\n";
    return BodyPublishers.concat(
        BodyPublishers.ofByteArray(before.getBytes(UTF_8)),
        BodyPublishers.ofFile(file),
        BodyPublishers.ofByteArray(after.getBytes(UTF_8)));
  }
}
