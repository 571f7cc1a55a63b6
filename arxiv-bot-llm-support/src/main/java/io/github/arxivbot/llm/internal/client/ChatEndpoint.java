package io.github.arxivbot.llm.internal.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.arxivbot.llm.ModelErrorKind;
import io.github.arxivbot.llm.ModelException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.function.UnaryOperator;

/**
 * The chat of a model service. If the service answers only with a stream of events, the request is
 * sent again for a stream, and so are all later requests. Thread-safe.
 */
public final class ChatEndpoint {

  private static final ObjectMapper JSON = new ObjectMapper();

  private enum Form {
    WHOLE,
    STREAM_WITH_USAGE,
    STREAM
  }

  private final ModelEndpoint endpoint;
  private volatile Form form = Form.WHOLE;

  public ChatEndpoint(ModelEndpoint endpoint) {
    this.endpoint = endpoint;
  }

  public EndpointResponse send(String path, String body, UnaryOperator<HttpRequest.Builder> headers)
      throws ModelException, InterruptedException {
    while (true) {
      Form sent = form;
      try {
        String json = sent == Form.WHOLE ? body : streaming(body, sent == Form.STREAM_WITH_USAGE);
        EndpointResponse response =
            endpoint.send(
                path,
                call -> {
                  HttpRequest.Builder request = headers.apply(call);
                  if (sent != Form.WHOLE) {
                    request.setHeader("Accept", "text/event-stream");
                  }
                  return request.POST(BodyPublishers.ofString(json));
                });
        response.json(); // reports an error
        return response;
      } catch (ModelException e) {
        Form next = next(sent, e);
        if (next == sent) {
          throw e;
        }
        form = next;
      }
    }
  }

  private static Form next(Form sent, ModelException e) {
    if (e.kind() != ModelErrorKind.BAD_PARAMETER) {
      return sent;
    }
    return switch (sent) {
      case WHOLE -> e.parameter().equals(ErrorDetails.STREAM) ? Form.STREAM_WITH_USAGE : sent;
      case STREAM_WITH_USAGE -> e.parameter().equals("stream_options") ? Form.STREAM : sent;
      case STREAM -> sent;
    };
  }

  private static String streaming(String body, boolean withUsage) {
    try {
      ObjectNode request = (ObjectNode) JSON.readTree(body);
      request.put(ErrorDetails.STREAM, true);
      if (withUsage) {
        request.putObject("stream_options").put("include_usage", true);
      }
      return request.toString();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the request is not JSON", e);
    }
  }
}
