package io.github.arxivbot.testkit.contract;

import io.github.arxivbot.spi.http.Http;
import io.github.arxivbot.spi.http.HttpException;
import io.github.arxivbot.spi.http.HttpReply;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** HTTP clients without a network. Each reacts to interruption like a real one. */
final class StubHttp {

  private StubHttp() {}

  static Http down() {
    return recording(Collections.synchronizedList(new ArrayList<>()));
  }

  static Http recording(List<URI> asked) {
    return interruptible(
        (address, maxBytes) -> {
          asked.add(address);
          throw new HttpException("GET " + address + ": the network is down", true, null);
        });
  }

  /** Returns a client that never responds and stops only when it is interrupted. */
  static Http silent() {
    return (address, maxBytes) -> {
      new CountDownLatch(1).await();
      throw new AssertionError("unreachable: the latch is never counted down");
    };
  }

  static Http answering(String body) {
    return interruptible(
        (address, maxBytes) ->
            HttpReply.of(address, "text/xml", body.getBytes(StandardCharsets.UTF_8)));
  }

  /** Returns a client that appends the bodies of a network's answers to a text. */
  static Http copying(Http network, StringBuilder bodies) {
    return interruptible(
        (address, maxBytes) -> {
          HttpReply reply = network.get(address, maxBytes);
          try (InputStream body = reply.body()) {
            bodies.append(new String(body.readAllBytes(), StandardCharsets.UTF_8)).append('\n');
          } catch (IOException e) {
            throw new HttpException("GET " + address + ": " + e, true, e);
          }
          return reply;
        });
  }

  static Http interruptible(Http network) {
    return (address, maxBytes) -> {
      if (Thread.interrupted()) {
        throw new InterruptedException("the exchange was interrupted");
      }
      return network.get(address, maxBytes);
    };
  }
}
