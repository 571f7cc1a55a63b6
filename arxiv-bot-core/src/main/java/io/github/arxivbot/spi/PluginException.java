package io.github.arxivbot.spi;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A plugin that is asked for by name can't be had, or can't be made from its options. */
public final class PluginException extends ArxivBotException {

  private static final long serialVersionUID = 1L;

  /**
   * Makes an exception.
   *
   * @param message which plugin, what is wrong with it, and what to do
   */
  public PluginException(String message) {
    this(message, null);
  }

  /**
   * Makes an exception with its cause.
   *
   * @param message which plugin, what is wrong with it, and what to do
   * @param cause what led to it, or null
   */
  public PluginException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /**
   * That a factory threw what it does not declare while it made a plugin: a defect of its, or of
   * versions that do not belong together.
   *
   * @param factory the factory
   * @param cause what it threw
   * @return an exception that names the plugin, its class, jar and version, and says what to do
   */
  public static PluginException notMade(PluginFactory<?> factory, Throwable cause) {
    Objects.requireNonNull(cause, "cause");
    Origin origin = Origin.of(factory.getClass());
    return new PluginException(
        "\"%s\" (%s in %s) could not be made: %s%s"
            .formatted(
                factory.name(),
                factory.getClass().getName(),
                origin.jar(),
                cause,
                cause instanceof LinkageError
                    ? Origin.mismatch(origin.version())
                    : "; tell its author"),
        cause);
  }
}
