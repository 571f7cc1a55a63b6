package io.github.arxivbot.internal.state;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.arxivbot.internal.file.Sha256;
import io.github.arxivbot.internal.json.ChecksummedJson;
import io.github.arxivbot.internal.json.JsonObjectReader;
import java.io.IOException;
import java.time.LocalDate;

/** A failure of a model that costs something and would be repeated on the same day. */
public record ModelFailure(LocalDate day, String settingsHash, String reason) {

  /** Returns a failure of a plugin with the given settings. */
  public static ModelFailure of(LocalDate day, String settings, String reason) {
    String hash = Sha256.hex(settings);
    return new ModelFailure(day, hash, reason);
  }

  /** Tests whether it applies to a plugin with the given settings on a day. */
  public boolean appliesTo(LocalDate other, String settings) {
    return equals(of(other, settings, reason));
  }

  static byte[] write(ModelFailure failure) throws IOException {
    ObjectNode root =
        ChecksummedJson.object()
            .put("day", failure.day.toString())
            .put("settings", failure.settingsHash)
            .put("reason", failure.reason);
    return ChecksummedJson.bytes(root);
  }

  static ModelFailure read(byte[] json) throws IOException {
    JsonObjectReader fields = JsonObjectReader.of(ChecksummedJson.read(json));
    return new ModelFailure(
        fields.text("day", LocalDate::parse), fields.text("settings"), fields.text("reason"));
  }
}
