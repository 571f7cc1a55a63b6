package io.github.arxivbot.internal.option;

import io.github.arxivbot.internal.text.ValueFormatter;
import io.github.arxivbot.spi.option.ConfigError;
import io.github.arxivbot.spi.option.OptionParser;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A place in a configuration that collects errors in a list. */
record OptionPlace(String path, Path folder, List<ConfigError> errors)
    implements OptionParser.Place {

  @Override
  public OptionPlace key(String name) {
    return new OptionPlace(path + "." + name, folder, errors);
  }

  @Override
  public OptionPlace element(int index) {
    return new OptionPlace(path + "[" + index + "]", folder, errors);
  }

  @Override
  public void addError(String message) {
    errors.add(new ConfigError(path, message));
  }

  @Override
  public void expected(String what, @Nullable Object found) {
    addError("expected " + what + ", found " + ValueFormatter.format(found));
  }
}
