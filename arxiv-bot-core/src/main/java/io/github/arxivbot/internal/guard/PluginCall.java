package io.github.arxivbot.internal.guard;

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
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      LOG.warn("{} failed", plugin, e);
      return fallback;
    }
  }

  /** Logs a failure and returns a message for the report. */
  static String failure(String role, Object plugin, Throwable e) {
    LOG.warn("{} failed", plugin, e);
    return "the " + role + " " + plugin.getClass().getName() + " failed: " + e;
  }
}
