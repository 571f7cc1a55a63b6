package io.github.arxivbot.model;

import io.github.arxivbot.internal.text.SafeText;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The identifier of a paper: a scheme, a value and a version.
 *
 * <p>An identifier of arXiv is an {@link ArxivId} and is written without its scheme, as arXiv
 * writes it. Every other one is an {@link Other} and is written with its scheme. The text form can
 * be parsed again, and is what outputs, state and report contain.
 *
 * <pre>{@code
 * PaperId.parse("2602.09578v1")                     // an ArxivId
 * PaperId.parse("doi:10.1101/2026.02.09.123456v2")  // version 2 of a paper with a DOI
 * PaperId.of("mylab", "report-17", 0)               // mylab:report-17
 * }</pre>
 *
 * <p>Immutable. Two identifiers are equal if scheme, value and version are.
 */
public sealed interface PaperId permits ArxivId, PaperId.Other {

  /** The scheme of digital object identifiers, {@code doi}. */
  String DOI = "doi";

  /** {@return the scheme, for example {@code arxiv} or {@code doi}} */
  String scheme();

  /** {@return the identifier within its scheme, without its version} */
  String value();

  /** {@return the version, from 1; 0 if unknown} */
  int version();

  /**
   * Returns this identifier without its version, which is equal for all versions of a paper.
   *
   * @return an identifier with version 0
   */
  PaperId withoutVersion();

  /**
   * {@return the text form without the version, for example {@code 2602.09578} or {@code
   * doi:10.1101/2026.02.09.123456}; equal for all versions of a paper}
   */
  String unversioned();

  /** {@return true if {@link #version()} is at least 1} */
  default boolean hasVersion() {
    return version() > 0;
  }

  /**
   * Creates an identifier.
   *
   * @param scheme {@code arxiv}, {@code doi}, or a scheme of your own: 1 to 30 lower-case letters,
   *     digits and hyphens, beginning with a letter
   * @param value the identifier within the scheme, without its version
   * @param version the version, from 1; 0 if unknown
   * @return an {@link ArxivId} for the scheme {@code arxiv}, and for the DOI of a paper on arXiv
   * @throws IllegalArgumentException if a part does not have the form of its scheme
   */
  static PaperId of(String scheme, String value, int version) {
    if (scheme.equals(ArxivId.SCHEME)) {
      return new ArxivId(value, version);
    }
    Optional<ArxivId> arxiv = scheme.equals(DOI) ? ArxivId.findDoi(value) : Optional.empty();
    return arxiv.isPresent()
        ? new ArxivId(arxiv.get().number(), Math.max(version, arxiv.get().version()))
        : new Other(scheme, value, version);
  }

  /**
   * Parses an identifier.
   *
   * @param text an identifier of arXiv in any form of {@link ArxivId#parse}, a DOI as {@code
   *     doi:10.1101/…} or {@code https://doi.org/10.1101/…}, or {@code scheme:value}; {@code v} and
   *     a number at the end are the version
   * @return the identifier
   * @throws IllegalArgumentException if the whole text is not an identifier
   */
  static PaperId parse(String text) {
    return find(text)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    SafeText.quote(text)
                        + " is not the identifier of a paper: expected YYMM.NNNNN or"
                        + " archive/YYMMNNN for arXiv, or scheme:value such as"
                        + " doi:10.1101/2026.02.09.123456, with or without a version such as v1"));
  }

  /**
   * Parses an identifier like {@link #parse}, if there is one.
   *
   * @param text any text
   * @return the identifier; empty if the whole text is not an identifier
   */
  static Optional<PaperId> find(String text) {
    Optional<ArxivId> arxiv = ArxivId.find(text);
    return arxiv.isPresent() ? Optional.of(arxiv.get()) : Other.find(text.strip());
  }

  /**
   * An identifier of any scheme but arXiv's.
   *
   * @param scheme the scheme, for example {@code doi}
   * @param value the identifier within the scheme, without its version: 1 to 100 letters and digits
   *     of ASCII and {@code . _ / : ; ( ) ~ + = , -}, not ending in an underscore; letters of a DOI
   *     are lower-case
   * @param version the version, from 1; 0 if unknown
   */
  record Other(String scheme, String value, int version) implements PaperId {

    private static final Pattern SCHEME = Pattern.compile("[a-z][a-z0-9-]{0,29}");
    private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9._/:;()~+=,-]{1,100}");
    private static final Pattern DOI_VALUE = Pattern.compile("10\\.\\d{4,9}/.+");
    private static final Pattern DOI_PAGE =
        Pattern.compile("(?i:https?://(?:dx\\.)?doi\\.org/)(?<value>.+)");
    // The identifiers of OSF end in _v2, which is a part of their DOI.
    private static final Pattern VERSIONED =
        Pattern.compile("(?<value>.*[^_])v(?<version>[1-9]\\d{0,3})");
    private static final Pattern ENDS_IN_VERSION = Pattern.compile(".*[^_]v\\d+");

    /**
     * Checks the parts, and writes a DOI in lower case.
     *
     * @param scheme the scheme
     * @param value the identifier within the scheme
     * @param version the version
     * @throws IllegalArgumentException if a part does not have the form of its scheme, or the value
     *     ends in a version such as {@code v2}
     */
    public Other {
      Objects.requireNonNull(value, "value");
      if (!SCHEME.matcher(scheme).matches() || scheme.equals(ArxivId.SCHEME)) {
        throw new IllegalArgumentException(
            "scheme "
                + SafeText.quote(scheme)
                + ": expected 1 to 30 lower-case letters, digits and hyphens, and ArxivId for"
                + " arXiv");
      }
      String given = value;
      value = scheme.equals(DOI) ? value.toLowerCase(Locale.ROOT) : value;
      if (!hasForm(scheme, value)) {
        throw new IllegalArgumentException(
            SafeText.quote(given)
                + " is not an identifier of the scheme "
                + scheme
                + ": expected "
                + (scheme.equals(DOI) ? "a DOI such as 10.1101/2026.02.09.123456, " : "")
                + "1 to 100 letters and digits of ASCII and . _ / : ; ( ) ~ + = , -, not ending in"
                + " _");
      }
      if (ENDS_IN_VERSION.matcher(value).matches()) {
        throw new IllegalArgumentException(
            SafeText.quote(value) + " ends in a version: pass the number as the version");
      }
      if (version < 0 || version > ArxivId.MAX_VERSION) {
        throw new IllegalArgumentException(
            "version " + version + " of " + value + " is not from 0 to " + ArxivId.MAX_VERSION);
      }
    }

    private static boolean hasForm(String scheme, String value) {
      return VALUE.matcher(value).matches()
          && !value.endsWith("_")
          && (!scheme.equals(DOI) || DOI_VALUE.matcher(value).matches());
    }

    private static Optional<PaperId> find(String text) {
      Matcher page = DOI_PAGE.matcher(text);
      String named = page.matches() ? DOI + ":" + page.group("value") : text;
      int colon = named.indexOf(':');
      if (colon < 0 || !SCHEME.matcher(named.substring(0, colon)).matches()) {
        return Optional.empty();
      }
      String scheme = named.substring(0, colon);
      String rest = named.substring(colon + 1);
      Matcher versioned = VERSIONED.matcher(rest);
      boolean hasVersion = versioned.matches();
      String value = hasVersion ? versioned.group("value") : rest;
      boolean isAddress = rest.startsWith("//");
      if (isAddress
          || scheme.equals(ArxivId.SCHEME)
          || !hasForm(scheme, value)
          || ENDS_IN_VERSION.matcher(value).matches()) {
        return Optional.empty();
      }
      int version = hasVersion ? Integer.parseInt(versioned.group("version")) : 0;
      return Optional.of(PaperId.of(scheme, value, version));
    }

    @Override
    public Other withoutVersion() {
      return hasVersion() ? new Other(scheme, value, 0) : this;
    }

    @Override
    public String unversioned() {
      return scheme + ":" + value;
    }

    /** {@return the identifier with its scheme, for example {@code doi:10.1101/…v2}} */
    @Override
    public String toString() {
      return hasVersion() ? unversioned() + "v" + version : unversioned();
    }
  }
}
