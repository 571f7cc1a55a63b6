package io.github.arxivbot.spi;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where in a configuration a value stands, and where complaints about it go. */
record OptionPlace(String path, Path folder, List<ConfigError> errors) {

  OptionPlace element(int index) {
    return new OptionPlace(path + "[" + index + "]", folder, errors);
  }

  void complain(String message) {
    errors.add(new ConfigError(path, message));
  }

  void expected(String what, @Nullable Object found) {
    complain("expected " + what + ", found " + Shown.value(found));
  }
}
