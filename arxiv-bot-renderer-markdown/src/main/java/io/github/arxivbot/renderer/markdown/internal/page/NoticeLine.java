package io.github.arxivbot.renderer.markdown.internal.page;

import io.github.arxivbot.model.Digest;
import io.github.arxivbot.renderer.markdown.internal.tex.TexMarkdown;

/** Writes a line about the categories of the day that are not complete; empty if all are. */
public final class NoticeLine {

  private NoticeLine() {}

  public static String of(Digest digest) {
    return digest.notices().isEmpty()
        ? ""
        : "**Please note**: " + TexMarkdown.afterLabel(String.join(" ", digest.notices()));
  }
}
