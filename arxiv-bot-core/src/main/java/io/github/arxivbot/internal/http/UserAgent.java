package io.github.arxivbot.internal.http;

import java.lang.module.ModuleDescriptor;
import java.util.Objects;
import java.util.Optional;

/** Builds the value of the {@code User-Agent} header: product, version, project page, contact. */
public final class UserAgent {

  private static final String PROJECT = "+https://github.com/arxiv-bot/arxiv-bot";

  private UserAgent() {}

  /** Returns the value without a contact, one line of printable ASCII. */
  public static String value() {
    return withComment(PROJECT);
  }

  /** Returns the value with a contact, one line of printable ASCII. */
  public static String value(String contact) {
    return withComment(PROJECT + "; " + contact);
  }

  /** Returns a contact without white space around it, unless it is blank or not printable ASCII. */
  public static String checkContact(String contact) {
    Objects.requireNonNull(contact, "contact");
    // java.net.http rejects control characters only when a request is made, and sends characters
    // outside ASCII as question marks.
    boolean printable = contact.chars().allMatch(c -> c >= ' ' && c <= '~');
    if (contact.isBlank() || !printable) {
      throw new IllegalArgumentException(
          "contact "
              + (printable ? "is blank" : "has control characters or characters outside ASCII")
              + ", expected an e-mail or web address in printable ASCII");
    }
    return contact.strip();
  }

  private static String withComment(String comment) {
    return "arxiv-bot/" + version().orElse("dev") + " (" + comment + ")";
  }

  /** Returns the version of the library; empty if it was not built as a jar. */
  public static Optional<String> version() {
    return Optional.ofNullable(UserAgent.class.getModule().getDescriptor())
        .flatMap(ModuleDescriptor::rawVersion)
        .or(() -> Optional.ofNullable(UserAgent.class.getPackage().getImplementationVersion()));
  }
}
