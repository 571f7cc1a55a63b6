package io.github.arxivbot.discovery;

import java.util.Objects;

/**
 * A plugin that cannot be used, because it is faulty or not registered. Other plugins are not
 * affected.
 *
 * @param kind the role
 * @param name the name; empty if unknown
 * @param reason the reason, with class and jar, and what to do
 */
public record RejectedPlugin(PluginKind kind, String name, String reason) {

  /**
   * Rejects null.
   *
   * @param kind the role
   * @param name the name; empty if unknown
   * @param reason the reason
   */
  public RejectedPlugin {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(reason, "reason");
  }

  /** {@return kind, name and reason in one line} */
  @Override
  public String toString() {
    return kind.label() + (name.isEmpty() ? "" : " " + name) + ": " + reason;
  }
}
