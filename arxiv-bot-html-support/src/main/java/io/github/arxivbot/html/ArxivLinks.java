package io.github.arxivbot.html;

import io.github.arxivbot.model.ArxivId;
import java.net.URI;
import java.util.Objects;

/**
 * Where a paper is on arXiv: the version that was announced, or the newest where the source states
 * none. Pure and thread-safe.
 *
 * <pre>{@code
 * ArxivLinks.pdf(ArxivId.parse("2602.09578v1")) // https://arxiv.org/pdf/2602.09578v1
 * }</pre>
 */
public final class ArxivLinks {

  private ArxivLinks() {}

  /**
   * The abstract page.
   *
   * @param id the paper
   * @return for example {@code https://arxiv.org/abs/2602.09578v1}
   */
  public static URI page(ArxivId id) {
    return address("abs", id);
  }

  /**
   * The PDF. A withdrawn version has none.
   *
   * @param id the paper
   * @return for example {@code https://arxiv.org/pdf/2602.09578v1}
   */
  public static URI pdf(ArxivId id) {
    return address("pdf", id);
  }

  /**
   * The paper as a web page. arXiv makes it from LaTeX sources since December 2023; other papers
   * have none.
   *
   * @param id the paper
   * @return for example {@code https://arxiv.org/html/2602.09578v1}
   */
  public static URI html(ArxivId id) {
    return address("html", id);
  }

  // An identifier holds nothing that an address would have to escape.
  private static URI address(String form, ArxivId id) {
    return URI.create("https://arxiv.org/" + form + "/" + Objects.requireNonNull(id, "id"));
  }
}
