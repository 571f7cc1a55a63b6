package io.github.arxivbot.model;

import io.github.arxivbot.internal.text.SafeText;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An arXiv identifier, with or without a version.
 *
 * <p>Both schemes are supported (source: arXiv's help page "arXiv identifier scheme"): {@code
 * YYMM.NNNNN} since April 2007 (four digits until 2014, five since 2015; six are accepted), and
 * {@code archive/YYMMNNN} before. A subject class in an old identifier ({@code math.GT/0309136}) is
 * not part of the identifier and is removed.
 *
 * <pre>{@code
 * ArxivId.parse("arXiv:2602.09578v1").number();        // "2602.09578"
 * ArxivId.parse("https://arxiv.org/abs/hep-th/9901001") // hep-th/9901001
 * }</pre>
 *
 * @param number the identifier without its version, for example {@code 2602.09578}
 * @param version the version, from 1; 0 if unknown
 */
public record ArxivId(String number, int version) implements PaperId {

  /** The scheme of arXiv's identifiers, {@code arxiv}. */
  public static final String SCHEME = "arxiv";

  static final int MAX_VERSION = 9999;

  // No character of an identifier needs escaping in an address.
  private static final String SITE = "https://arxiv.org/";
  private static final String OLD_FORM =
      "(?<archive>[a-z]+(?:-[a-z]+)?)(?:\\.[A-Z]{2})?/(?<digits>\\d{7})";
  private static final Pattern FORM =
      Pattern.compile(
          "(?<prefix>(?i:oai:arxiv\\.org:|arxiv:"
              + "|https?://(?:[a-z]+\\.)?arxiv\\.org/(?:abs|pdf|html)/))?"
              + ("(?<number>\\d{4}\\.\\d{4,6}|" + OLD_FORM + ")")
              + "(?:v(?<version>[1-9]\\d{0,3}))?(?<suffix>(?:\\.pdf)?/?)");
  private static final Pattern OLD_NUMBER = Pattern.compile(OLD_FORM);
  private static final Pattern DOI_FORM = Pattern.compile("(?i)10\\.48550/arxiv\\.(?<id>.+)");
  private static final int MONTH_LENGTH = 4;
  private static final int MIN_NEW_LENGTH = 9; // YYMM.NNNN
  private static final int FIRST_OLD_MONTH = 9107;
  private static final int LAST_OLD_MONTH = 703;
  private static final int FIRST_FIVE_DIGIT_MONTH = 1501;

  /**
   * Checks the form and removes a subject class.
   *
   * @param number the identifier without its version
   * @param version the version, from 1; 0 if unknown
   * @throws IllegalArgumentException if {@code number} is not an arXiv identifier, or {@code
   *     version} is not from 0 to 9999
   */
  public ArxivId {
    Objects.requireNonNull(number, "number");
    String given = number;
    number = canonical(given).orElseThrow(() -> notAnIdentifier(given));
    if (version < 0 || version > MAX_VERSION) {
      throw new IllegalArgumentException(
          "version " + version + " of " + number + " is not from 0 to " + MAX_VERSION);
    }
  }

  /**
   * Parses an identifier from text, an address or the {@code guid} of a feed.
   *
   * @param text for example {@code 2602.09578v1}, {@code arXiv:2602.09578}, {@code
   *     oai:arXiv.org:hep-th/9901001v2} or {@code https://arxiv.org/pdf/2602.09578v1.pdf}
   * @return the identifier
   * @throws IllegalArgumentException if the whole text is not an identifier
   */
  public static ArxivId parse(String text) {
    return find(text).orElseThrow(() -> notAnIdentifier(text));
  }

  /**
   * Parses an identifier like {@link #parse}, if there is one.
   *
   * @param text any text
   * @return the identifier; empty if the whole text is not an identifier
   */
  public static Optional<ArxivId> find(String text) {
    Matcher matcher = FORM.matcher(Objects.requireNonNull(text, "text").strip());
    if (!matcher.matches()
        || (matcher.group("prefix") == null && !matcher.group("suffix").isEmpty())) {
      return Optional.empty();
    }
    String version = matcher.group("version");
    return canonical(matcher.group("number"))
        .map(number -> new ArxivId(number, version == null ? 0 : Integer.parseInt(version)));
  }

  /** Parses the DOI that arXiv gives to a paper, for example 10.48550/arXiv.2602.09578. */
  static Optional<ArxivId> findDoi(String doi) {
    Matcher matcher = DOI_FORM.matcher(doi);
    return matcher.matches() ? find(matcher.group("id")) : Optional.empty();
  }

  /** {@return {@value #SCHEME}} */
  @Override
  public String scheme() {
    return SCHEME;
  }

  /** {@return {@link #number()}} */
  @Override
  public String value() {
    return number;
  }

  /** {@return {@link #number()}, because arXiv writes its identifiers without their scheme} */
  @Override
  public String unversioned() {
    return number;
  }

  @Override
  public ArxivId withoutVersion() {
    return hasVersion() ? new ArxivId(number, 0) : this;
  }

  /**
   * {@return the address of the abstract page of the newest version, for example {@code
   * https://arxiv.org/abs/2602.09578}}
   */
  public URI newestPage() {
    return URI.create(SITE + "abs/" + number);
  }

  /**
   * {@return the address of the abstract page of this version, for example {@code
   * https://arxiv.org/abs/2602.09578v1}}
   */
  public URI page() {
    return URI.create(SITE + "abs/" + this);
  }

  /**
   * {@return the address of the PDF, for example {@code https://arxiv.org/pdf/2602.09578v1}; a
   * withdrawn version has none}
   */
  public URI pdf() {
    return URI.create(SITE + "pdf/" + this);
  }

  /**
   * {@return the address of the HTML version, for example {@code
   * https://arxiv.org/html/2602.09578v1}; papers without LaTeX sources and those before December
   * 2023 have none}
   */
  public URI html() {
    return URI.create(SITE + "html/" + this);
  }

  /** {@return the identifier as arXiv writes it, for example {@code 2602.09578v1}} */
  @Override
  public String toString() {
    return hasVersion() ? number + "v" + version : number;
  }

  // The generated methods would create thirty classes at their first call.

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ArxivId id && number.equals(id.number) && version == id.version;
  }

  @Override
  public int hashCode() {
    return 31 * number.hashCode() + version;
  }

  private static Optional<String> canonical(String number) {
    if (number.indexOf('/') < 0) {
      return isNewNumber(number) ? Optional.of(number) : Optional.empty();
    }
    Matcher matcher = OLD_NUMBER.matcher(number);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String digits = matcher.group("digits");
    int month = Integer.parseInt(digits, 0, MONTH_LENGTH, 10);
    return isMonth(month) && (month >= FIRST_OLD_MONTH || month <= LAST_OLD_MONTH)
        ? Optional.of(matcher.group("archive") + "/" + digits)
        : Optional.empty();
  }

  /** Tests for a number such as 2602.09578, without a regular expression: there are thousands. */
  private static boolean isNewNumber(String number) {
    int length = number.length();
    if (length < MIN_NEW_LENGTH || length > MIN_NEW_LENGTH + 2) {
      return false;
    }
    for (int at = 0; at < length; at++) {
      char c = number.charAt(at);
      if (at == MONTH_LENGTH ? c != '.' : c < '0' || c > '9') {
        return false;
      }
    }
    int month = Integer.parseInt(number, 0, MONTH_LENGTH, 10);
    boolean fourDigits = length == MIN_NEW_LENGTH;
    return isMonth(month) && month > LAST_OLD_MONTH && fourDigits == month < FIRST_FIVE_DIGIT_MONTH;
  }

  private static boolean isMonth(int yymm) {
    int month = yymm % 100;
    return month >= 1 && month <= 12;
  }

  private static IllegalArgumentException notAnIdentifier(String text) {
    return new IllegalArgumentException(
        SafeText.quote(text)
            + " is not an arXiv identifier: expected YYMM.NNNNN or archive/YYMMNNN,"
            + " with or without a version such as v1");
  }
}
