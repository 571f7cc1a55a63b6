package io.github.arxivbot.internal.state;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.arxivbot.internal.json.ChecksummedJson;
import io.github.arxivbot.internal.json.DamagedFileException;
import io.github.arxivbot.internal.json.NewerFormatException;
import io.github.arxivbot.model.StateException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every kind of damage is detected and reported; the file is restored from its copy. */
class StateFileTest {

  private static final String VALUE = "the stored value";

  @TempDir private Path folder;
  private final List<RecoveryNote> notes = new ArrayList<>();

  /** Damage by a crash, a disk or an edit. */
  enum Damage {
    HALF_WRITTEN {
      @Override
      byte[] of(byte[] file) {
        return Arrays.copyOf(file, file.length / 2);
      }
    },
    LAST_BYTES_CUT {
      @Override
      byte[] of(byte[] file) {
        return Arrays.copyOf(file, file.length - 3);
      }
    },
    EMPTY {
      @Override
      byte[] of(byte[] file) {
        return new byte[0];
      }
    },
    ZEROED {
      @Override
      byte[] of(byte[] file) {
        return new byte[file.length];
      }
    },
    BIT_FLIPPED {
      @Override
      byte[] of(byte[] file) {
        return flipped(file, (file.length / 3) * 8 + 1);
      }
    },
    EDITED {
      @Override
      byte[] of(byte[] file) {
        return new String(file, UTF_8).replace(VALUE, "something else").getBytes(UTF_8);
      }
    },
    MERGED_BY_GIT {
      @Override
      byte[] of(byte[] file) {
        return ("<<<<<<< HEAD\n" + new String(file, UTF_8)).getBytes(UTF_8);
      }
    },
    CHECKSUM_REMOVED {
      @Override
      byte[] of(byte[] file) {
        return new String(file, UTF_8).replaceAll(",\n  \"sha256\".*", "").getBytes(UTF_8);
      }
    },
    ANOTHER_FILE {
      @Override
      byte[] of(byte[] file) {
        return "[1, 2, 3]".getBytes(UTF_8);
      }
    };

    abstract byte[] of(byte[] file);
  }

  @ParameterizedTest
  @EnumSource(Damage.class)
  void a_damaged_file_is_renamed_and_restored_from_its_copy(Damage damage) throws IOException {
    file().write(content(VALUE));
    byte[] damaged = damage.of(Files.readAllBytes(file().path()));
    Files.write(file().path(), damaged);

    assertThat(read()).contains(VALUE);

    assertThat(folder.resolve("kept.json.damaged")).hasBinaryContent(damaged);
    assertThat(notes)
        .singleElement()
        .extracting(RecoveryNote::message)
        .asString()
        .contains(file().path() + " is damaged", "kept.json.damaged", file().copy().toString());
    notes.clear();
    assertThat(read()).contains(VALUE);
    assertThat(notes).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Damage.class)
  void a_damaged_copy_is_repaired_by_the_next_write(Damage damage) throws IOException {
    file().write(content(VALUE));
    Files.write(file().copy(), damage.of(Files.readAllBytes(file().copy())));

    assertThat(read()).contains(VALUE);
    file().write(content(VALUE));

    assertThat(file().copy()).hasSameBinaryContentAs(file().path());
  }

  @ParameterizedTest
  @EnumSource(Damage.class)
  void if_both_are_damaged_neither_is_changed(Damage damage) throws IOException {
    file().write(content(VALUE));
    byte[] damaged = damage.of(Files.readAllBytes(file().path()));
    Files.write(file().path(), damaged);
    Files.write(file().copy(), damaged);

    assertThatExceptionOfType(StateException.class)
        .isThrownBy(this::read)
        .withMessageContainingAll(
            file().path().toString(),
            file().copy().toString(),
            "Restore one of them",
            "delete both to start again");
    assertThat(file().path()).hasBinaryContent(damaged);
    assertThat(file().copy()).hasBinaryContent(damaged);
  }

  @Test
  void a_second_damaged_file_does_not_replace_the_first() throws IOException {
    for (int i = 0; i < 2; i++) {
      file().write(content(VALUE));
      Files.write(file().path(), new byte[i]);
      read();
    }

    assertThat(folder.resolve("kept.json.damaged")).hasBinaryContent(new byte[0]);
    assertThat(folder.resolve("kept.json.damaged-2")).hasBinaryContent(new byte[1]);
  }

  @Test
  void a_missing_file_is_restored_from_its_copy() throws IOException {
    file().write(content(VALUE));
    Files.delete(file().path());

    assertThat(read()).contains(VALUE);
    assertThat(notes)
        .singleElement()
        .extracting(RecoveryNote::message)
        .asString()
        .contains("missing");
    assertThat(file().path()).hasSameBinaryContentAs(file().copy());
  }

  @Test
  void without_both_files_nothing_is_stored() {
    assertThat(read()).isEmpty();
    assertThat(notes).isEmpty();
  }

  @Test
  void changed_line_breaks_are_no_damage() throws IOException {
    file().write(content(VALUE));
    String windows = Files.readString(file().path()).replace("\n", "\r\n");
    Files.writeString(file().path(), windows);

    assertThat(read()).contains(VALUE);
    assertThat(notes).isEmpty();
  }

  @Test
  void problems_are_listed_without_changing_anything() throws IOException {
    file().write(content(VALUE));
    assertThat(file().problems(StateFileTest::value)).isEmpty();

    Files.delete(file().path());
    Files.write(file().copy(), new byte[3]);

    assertThat(file().problems(StateFileTest::value))
        .satisfiesExactly(
            problem -> assertThat(problem).isEqualTo(file().path() + " is missing"),
            problem -> assertThat(problem).contains(file().copy() + " is damaged"));
    assertThat(file().copy()).exists();
  }

  @Property(tries = 300)
  void every_flipped_bit_is_detected_or_harmless(
      @ForAll String value, @ForAll @IntRange(max = Integer.MAX_VALUE) int bit) throws IOException {
    String valid = new String(value.getBytes(UTF_8), UTF_8);
    byte[] file = content(valid);
    byte[] damaged = flipped(file, bit % (file.length * 8));

    try {
      assertThat(value(damaged)).isEqualTo(valid);
    } catch (IOException e) {
      assertThat(e).isNotInstanceOf(NewerFormatException.class);
    }
  }

  private static byte[] flipped(byte[] file, int bit) {
    byte[] flipped = file.clone();
    flipped[bit / 8] ^= (byte) (1 << (bit % 8));
    return flipped;
  }

  private Optional<String> read() {
    return file().read(StateFileTest::value, "start again", notes::add);
  }

  private static String value(byte[] json) throws IOException {
    JsonNode value = ChecksummedJson.read(json).path("value");
    if (!value.isTextual()) {
      throw new DamagedFileException("\"value\" is missing");
    }
    return value.asText();
  }

  private static byte[] content(String value) throws IOException {
    return ChecksummedJson.bytes(ChecksummedJson.object().put("value", value));
  }

  private StateFile file() {
    return StateFile.in(folder, "kept.json");
  }
}
