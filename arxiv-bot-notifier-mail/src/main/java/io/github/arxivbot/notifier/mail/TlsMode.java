package io.github.arxivbot.notifier.mail;

/** The encryption of the connection to an SMTP server. */
public enum TlsMode {
  /** The connection is encrypted after the greeting; a server that cannot do so gets no message. */
  STARTTLS(587),
  /** The connection is encrypted from the start. */
  TLS(465),
  /** The connection is not encrypted; only for a server on this computer. */
  NONE(25);

  private final int port;

  TlsMode(int port) {
    this.port = port;
  }

  /** {@return the usual port} */
  public int port() {
    return port;
  }
}
