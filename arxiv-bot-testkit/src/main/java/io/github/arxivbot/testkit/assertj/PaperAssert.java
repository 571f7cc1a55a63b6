package io.github.arxivbot.testkit.assertj;

import io.github.arxivbot.model.AnnounceType;
import io.github.arxivbot.model.Paper;
import java.util.List;
import org.assertj.core.api.AbstractAssert;

/** Assertions about a paper. */
public final class PaperAssert extends AbstractAssert<PaperAssert, Paper> {

  PaperAssert(Paper paper) {
    super(paper, PaperAssert.class);
  }

  /**
   * Verifies the identifier, with the version if there is one.
   *
   * @param id the identifier, such as {@code 2602.00001v1}
   * @return these assertions
   */
  public PaperAssert hasId(String id) {
    return is("identifier", id, there().id().toString());
  }

  /**
   * Verifies the category that announced the paper.
   *
   * @param category the category, such as {@code cs.LG}
   * @return these assertions
   */
  public PaperAssert isIn(String category) {
    return is("category", category, there().category());
  }

  /**
   * Verifies the type of the announcement.
   *
   * @param type the type
   * @return these assertions
   */
  public PaperAssert isAnnouncedAs(AnnounceType type) {
    return is("announcement", type, there().announceType());
  }

  /**
   * Verifies the authors in order.
   *
   * @param names the names as they are shown
   * @return these assertions
   */
  public PaperAssert isBy(String... names) {
    return is("authors", List.of(names), there().authors());
  }

  private Paper there() {
    isNotNull();
    return actual;
  }

  private PaperAssert is(String what, Object expected, Object found) {
    if (!expected.equals(found)) {
      failWithMessage("expected the %s of %s to be %s, found %s", what, actual, expected, found);
    }
    return this;
  }
}
