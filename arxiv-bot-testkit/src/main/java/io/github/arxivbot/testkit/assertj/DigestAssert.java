package io.github.arxivbot.testkit.assertj;

import io.github.arxivbot.model.Digest;
import java.util.List;
import org.assertj.core.api.AbstractAssert;

/** Assertions about a digest. */
public final class DigestAssert extends AbstractAssert<DigestAssert, Digest> {

  DigestAssert(Digest digest) {
    super(digest, DigestAssert.class);
  }

  /**
   * Verifies that the digest contains exactly these papers, best first.
   *
   * @param ids the identifiers with versions, such as {@code 2602.00001v1}
   * @return these assertions
   */
  public DigestAssert holds(String... ids) {
    isNotNull();
    List<String> found = ids(actual);
    if (!found.equals(List.of(ids))) {
      failWithMessage("expected a digest of %s, found %s", List.of(ids), found);
    }
    return this;
  }

  /**
   * Verifies that the digest is empty and states why.
   *
   * @param reason a part of the reason
   * @return these assertions
   */
  public DigestAssert isEmptyBecause(String reason) {
    holds();
    String why = actual.whyEmpty().orElse("");
    if (!why.contains(reason)) {
      failWithMessage("expected \"%s\" in why the digest is empty, found \"%s\"", reason, why);
    }
    return this;
  }

  static List<String> ids(Digest digest) {
    return digest.entries().stream().map(entry -> entry.paper().id().toString()).toList();
  }
}
