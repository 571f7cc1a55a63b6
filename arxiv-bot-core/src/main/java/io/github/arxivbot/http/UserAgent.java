package io.github.arxivbot.http;

import java.lang.module.ModuleDescriptor;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The name under which we ask: the project, its version, where to find it, whom to ask. */
final class UserAgent {

  private static final String PROJECT = "+https://github.com/arxiv-bot/arxiv-bot";

  private UserAgent() {}

  static String of(@Nullable String contact) {
    String about = contact == null ? PROJECT : PROJECT + "; " + contact;
    return "arxiv-bot/" + version() + " (" + about + ")";
  }

  static String checkContact(String contact) {
    Objects.requireNonNull(contact, "contact");
    // java.net.http refuses control characters only when a request is made, and sends the rest of
    // Unicode as question marks.
    boolean printable = contact.chars().allMatch(c -> c >= ' ' && c <= '~');
    if (contact.isBlank() || !printable) {
      throw new IllegalArgumentException(
          "contact "
              + (printable ? "is blank" : "has control characters or others outside ASCII")
              + ", expected an e-mail or web address in printable ASCII");
    }
    return contact.strip();
  }

  private static String version() {
    ModuleDescriptor module = UserAgent.class.getModule().getDescriptor();
    String onClassPath = UserAgent.class.getPackage().getImplementationVersion();
    if (module != null && module.rawVersion().isPresent()) {
      return module.rawVersion().get();
    }
    return onClassPath == null ? "dev" : onClassPath;
  }
}
