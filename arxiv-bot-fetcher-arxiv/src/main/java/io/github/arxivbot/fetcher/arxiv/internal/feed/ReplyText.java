package io.github.arxivbot.fetcher.arxiv.internal.feed;

import io.github.arxivbot.spi.http.HttpReply;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Reads the beginning, the end or all of a reply as text, to find out what kind of text it is. */
public final class ReplyText {

  private static final int LENGTH = 1000;

  private ReplyText() {}

  /** Returns the first characters, without white space around them. */
  public static String start(HttpReply reply) {
    return read(reply, 0, LENGTH, StandardCharsets.UTF_8).strip();
  }

  /** Returns the last characters, without white space at their end. */
  public static String end(HttpReply reply) {
    int from = Math.max(0, reply.length() - LENGTH);
    return read(reply, from, LENGTH, StandardCharsets.UTF_8).stripTrailing();
  }

  static String latin1(HttpReply reply) {
    return read(reply, 0, Integer.MAX_VALUE, StandardCharsets.ISO_8859_1);
  }

  private static String read(HttpReply reply, int from, int length, Charset charset) {
    try (InputStream body = reply.body()) {
      body.skipNBytes(from);
      return new String(body.readNBytes(length), charset);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the body of " + reply.address(), e);
    }
  }
}
