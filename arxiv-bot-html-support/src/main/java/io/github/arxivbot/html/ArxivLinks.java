package io.github.arxivbot.html;

import io.github.arxivbot.model.ArxivId;
import java.net.URI;
import java.util.Objects;

/**
 * Links to a paper on arXiv: to the announced version, or to the newest version if the identifier
 * has none. Thread-safe.
 *
 * <pre>{@code
 * ArxivLinks.pdf(ArxivId.parse("2602.09578v1")) // https://arxiv.org/pdf/2602.09578v1
 * }</pre>
 */
public final class ArxivLinks {

  private ArxivLinks() {}

  /**
   * Returns the address of the abstract page.
   *
   * @param id the paper
   * @return for example {@code https://arxiv.org/abs/2602.09578v1}
   */
  public static URI page(ArxivId id) {
    return address("abs", id);
  }

  /**
   * Returns the address of the PDF. A withdrawn version has none.
   *
   * @param id the paper
   * @return for example {@code https://arxiv.org/pdf/2602.09578v1}
   */
  public static URI pdf(ArxivId id) {
    return address("pdf", id);
  }

  /**
   * Returns the address of the HTML version. arXiv has made it from LaTeX sources since December
   * 2023; other papers have none.
   *
   * @param id the paper
   * @return for example {@code https://arxiv.org/html/2602.09578v1}
   */
  public static URI html(ArxivId id) {
    return address("html", id);
  }

  // No character of an identifier needs escaping in an address.
  private static URI address(String form, ArxivId id) {
    return URI.create("https://arxiv.org/" + form + "/" + Objects.requireNonNull(id, "id"));
  }
}
