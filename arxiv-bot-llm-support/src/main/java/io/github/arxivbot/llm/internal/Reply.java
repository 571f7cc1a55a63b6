package io.github.arxivbot.llm.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.arxivbot.internal.http.RetryAfter;
import io.github.arxivbot.model.Usage;
import io.github.arxivbot.llm.Fault;
import io.github.arxivbot.llm.ModelException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** A complete answer of a service, of any status, with what is needed to speak about it. */
@SuppressWarnings("exports") // Jackson's nodes go to those that this package is exported to
public final class Reply {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** What was asked. The key, if any, is kept only to be struck out of what the service says. */
  record Asked(URI baseUrl, String path, String variable, String key) {
    @Override
    public String toString() {
      return baseUrl + path;
    }
  }

  private final Asked asked;
  private final HttpResponse<byte[]> response;
  private final Clock clock;

  Reply(Asked asked, HttpResponse<byte[]> response, Clock clock) {
    this.asked = asked;
    this.response = response;
    this.clock = clock;
  }

  Asked asked() {
    return asked;
  }

  /** The HTTP status. */
  public int status() {
    return response.statusCode();
  }

  /** The body as it came, of an answer that is a {@link #success}. */
  public byte[] body() throws ModelException {
    success();
    return response.body().clone();
  }

  Optional<String> header(String name) {
    return response.headers().firstValue(name);
  }

  Optional<Duration> retryAfter() {
    return header("Retry-After").flatMap(value -> RetryAfter.parse(value, clock));
  }

  /** The body of an answer that is a success, by its status and by its body. */
  public JsonNode success() throws ModelException {
    JsonNode body = MissingNode.getInstance();
    if (status() >= 200 && status() <= 299) {
      body = strictly();
    }
    boolean error = body.hasNonNull("error") || (body.hasNonNull("code") && !body.has("choices"));
    if (body.isMissingNode() || error) {
      throw Refusal.of(this);
    }
    return body;
  }

  /** The body as JSON; a missing node where it is none. */
  JsonNode leniently() {
    try {
      JsonNode body = JSON.readTree(response.body());
      return body == null ? MissingNode.getInstance() : body;
    } catch (IOException e) {
      return MissingNode.getInstance();
    }
  }

  private JsonNode strictly() throws ModelException {
    try {
      JsonNode body = JSON.readTree(response.body());
      if (body != null && body.isObject()) {
        return body;
      }
      throw fault(Fault.UNUSABLE, "its body is " + (body == null ? "empty" : "no JSON object"));
    } catch (JsonEOFException e) {
      throw fault(Fault.BUSY, "its body was cut");
    } catch (JsonProcessingException e) { // its text may quote the body
      throw fault(Fault.UNUSABLE, "its body is not JSON; does base_url point to a model service?");
    } catch (IOException e) {
      throw new IllegalStateException("bytes in memory can't fail to be read", e);
    }
  }

  /** An exception that names host and status. */
  public ModelException fault(Fault fault, String what) {
    return said(fault, "", what).build();
  }

  /** An exception that names host and status, of a call that was paid for. */
  public ModelException fault(Fault fault, String what, Usage used) {
    return said(fault, "", what).used(used).build();
  }

  /** Host, status and code, then what is to say about it; the key is struck out. */
  ModelException.Builder said(Fault fault, String code, String what) {
    String safe = struckOut(code);
    String message = head() + (safe.isEmpty() ? "" : " (" + safe + ")") + ": " + struckOut(what);
    return ModelException.builder(fault, message).code(safe);
  }

  /** Host and status, for the beginning of a message. */
  public String head() {
    return asked.baseUrl().getHost() + " answered " + status();
  }

  private String struckOut(String text) {
    return asked.key().isEmpty() ? text : text.replace(asked.key(), "[key]");
  }
}
