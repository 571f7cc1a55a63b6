package io.github.arxivbot.internal.state;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.arxivbot.internal.file.Sha256;
import io.github.arxivbot.internal.json.ChecksummedJson;
import io.github.arxivbot.internal.json.JsonObjectReader;
import java.io.IOException;
import java.time.LocalDate;

/** The failure of a summarizer that costs something and would be repeated on the same day. */
public record DayRefusal(LocalDate day, String settingsHash, String reason) {

  /** Returns the refusal of a summarizer with the given settings. */
  public static DayRefusal of(LocalDate day, String settings, String reason) {
    String hash = Sha256.hex(settings);
    return new DayRefusal(day, hash, reason);
  }

  /** Tests whether it applies to a summarizer with the given settings on a day. */
  public boolean appliesTo(LocalDate other, String settings) {
    return equals(of(other, settings, reason));
  }

  static byte[] write(DayRefusal refusal) throws IOException {
    ObjectNode root =
        ChecksummedJson.object()
            .put("day", refusal.day.toString())
            .put("settings", refusal.settingsHash)
            .put("reason", refusal.reason);
    return ChecksummedJson.bytes(root);
  }

  static DayRefusal read(byte[] json) throws IOException {
    JsonObjectReader fields = JsonObjectReader.of(ChecksummedJson.read(json));
    return new DayRefusal(
        fields.text("day", LocalDate::parse), fields.text("settings"), fields.text("reason"));
  }
}
