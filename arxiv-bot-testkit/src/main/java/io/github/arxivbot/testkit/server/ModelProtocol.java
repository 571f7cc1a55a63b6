package io.github.arxivbot.testkit.server;

/** The two protocols of model services. A response uses the protocol of its request. */
enum ModelProtocol {
  /** {@code POST /chat/completions}, the protocol of OpenAI and of most services. */
  OPENAI {
    @Override
    String chat(String content, String reason, long promptTokens, long completionTokens) {
      return "{\"choices\":[{\"message\":{\"role\":\"assistant\",\"content\":"
          + ModelResponse.quoted(content)
          + "},\"finish_reason\":"
          + ModelResponse.quoted(reason)
          + ",\"index\":0,\"logprobs\":null}],\"object\":\"chat.completion\","
          + "\"usage\":{\"prompt_tokens\":"
          + promptTokens
          + ",\"completion_tokens\":"
          + completionTokens
          + ",\"total_tokens\":"
          + (promptTokens + completionTokens)
          + "},\"created\":1764084567,\"model\":\"qwen-long\",\"id\":\"chatcmpl-1\"}";
    }

    @Override
    String error(String code, String message) {
      return "{\"error\":{\"message\":"
          + ModelResponse.quoted(message)
          + ",\"type\":"
          + ModelResponse.quoted(code)
          + ",\"param\":null,\"code\":"
          + ModelResponse.quoted(code)
          + "}}";
    }
  },

  /** {@code POST /api/chat}, the protocol of Ollama. */
  OLLAMA {
    @Override
    String chat(String content, String reason, long promptTokens, long completionTokens) {
      return "{\"model\":\"qwen-long\",\"created_at\":\"2026-02-11T06:00:00.123456789Z\","
          + "\"message\":{\"role\":\"assistant\",\"content\":"
          + ModelResponse.quoted(content)
          + "},\"done\":true,\"done_reason\":"
          + ModelResponse.quoted(reason)
          + ",\"total_duration\":4935886791,\"prompt_eval_count\":"
          + promptTokens
          + ",\"eval_count\":"
          + completionTokens
          + "}";
    }

    @Override
    String error(String code, String message) {
      return "{\"error\":" + ModelResponse.quoted(message) + "}";
    }
  };

  static ModelProtocol of(ModelRequest request) {
    return request.path().startsWith("/api/") ? OLLAMA : OPENAI;
  }

  abstract String chat(String content, String reason, long promptTokens, long completionTokens);

  abstract String error(String code, String message);
}
