package io.github.arxivbot.internal.guard;

import java.security.CodeSource;
import java.util.Objects;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls code of plugins that may throw anything. */
final class PluginCall {

  private static final Logger LOG = LoggerFactory.getLogger(PluginCall.class);

  private PluginCall() {}

  /** Returns the result of a call, or a fallback if the plugin throws or returns null. */
  static <T> T orElse(T fallback, Object plugin, Supplier<T> call) {
    try {
      return Objects.requireNonNull(call.get(), "the plugin returned null");
    } catch (RuntimeException | Error e) {
      LOG.warn("{} failed", plugin, e);
      return fallback;
    }
  }

  /**
   * Logs a failure and returns a message for the report.
   *
   * @param role such as {@code scorer}
   * @param name the name of the plugin; empty if unknown
   */
  static String failure(String role, String name, Object plugin, Throwable e) {
    String message = describe(role, name, plugin) + " failed: " + e;
    LOG.warn(message, e);
    return message;
  }

  /** Returns role, name, class and jar of a plugin. */
  static String describe(String role, String name, Object plugin) {
    Class<?> type = plugin.getClass();
    // A lambda or method reference belongs to the class that contains it.
    String className = type.getName().replaceFirst("\\$\\$Lambda.*", "");
    CodeSource source = type.getProtectionDomain().getCodeSource();
    String place =
        source == null || source.getLocation() == null
            ? className
            : className + " in " + source.getLocation().getPath().replaceFirst(".*/(?=.)", "");
    return "the " + role + (name.isEmpty() ? " " + place : " \"" + name + "\" (" + place + ")");
  }
}
