package io.github.arxivbot.scorer.liked.internal.zotero;

/** Thrown if a library cannot be read. The message states the address, the cause and a remedy. */
final class ZoteroException extends Exception {

  private static final long serialVersionUID = 1L;

  ZoteroException(String message) {
    super(message);
  }
}
