package io.github.arxivbot.testkit.server;

/** A kind of call to a {@link ModelServer}. */
public enum ModelCall {
  /** {@code POST /chat/completions}, or Ollama's {@code POST /api/chat}. */
  CHAT,
  /** {@code POST /files}. */
  UPLOAD,
  /** {@code GET /files/ID}. */
  STATUS,
  /** {@code DELETE /files/ID}. */
  DELETE,
  /** Anything else; the response is a 404. */
  OTHER;

  static ModelCall of(String method, String path) {
    boolean chat = path.equals("/chat/completions") || path.equals("/api/chat");
    if (chat && method.equals("POST")) {
      return CHAT;
    }
    if (path.equals("/files") && method.equals("POST")) {
      return UPLOAD;
    }
    if (path.startsWith("/files/")) {
      return switch (method) {
        case "GET" -> STATUS;
        case "DELETE" -> DELETE;
        default -> OTHER;
      };
    }
    return OTHER;
  }
}
