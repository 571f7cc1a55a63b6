package io.github.arxivbot.discovery;

import java.util.Objects;

/**
 * A plugin that can't be had, because it was turned down or is registered nowhere. The others work.
 *
 * @param kind the role that it is for
 * @param name the name it goes by; empty where it never came to say it
 * @param reason why, with class and jar, and what to do
 */
public record RejectedPlugin(PluginKind kind, String name, String reason) {

  /**
   * Refuses null.
   *
   * @param kind the role that it is for
   * @param name the name it goes by
   * @param reason why
   */
  public RejectedPlugin {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(reason, "reason");
  }

  /**
   * For people.
   *
   * @return kind and reason in one line
   */
  @Override
  public String toString() {
    return kind.label() + (name.isEmpty() ? "" : " " + name) + ": " + reason;
  }
}
