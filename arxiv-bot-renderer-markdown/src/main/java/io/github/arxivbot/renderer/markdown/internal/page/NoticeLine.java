package io.github.arxivbot.renderer.markdown.internal.page;

import io.github.arxivbot.model.Digest;
import io.github.arxivbot.renderer.markdown.internal.tex.TexMarkdown;
import io.github.arxivbot.spi.RenderRequest;

/** Writes a line about the categories of the day that are not complete; empty if all are. */
public final class NoticeLine {

  private NoticeLine() {}

  /** Returns the notice above the digest and an empty line; empty if there is none. */
  public static String above(RenderRequest request) {
    return request.notice().map(notice -> "**" + notice + "**\n\n").orElse("");
  }

  public static String of(Digest digest) {
    return digest.notices().isEmpty()
        ? ""
        : "**Please note**: " + TexMarkdown.afterLabel(String.join(" ", digest.notices()));
  }
}
