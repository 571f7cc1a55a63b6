package io.github.arxivbot.llm.internal.client;

import io.github.arxivbot.llm.ModelErrorKind;
import java.util.Locale;

/**
 * Determines the kind of an error from its code and message first and its status second, because
 * services use the same status for different errors. The codes and phrases are from the services'
 * documentation (Alibaba Cloud Model Studio, OpenAI, Anthropic, Gemini, Ollama) and from recorded
 * answers.
 */
public final class ModelErrorClassifier {

  private ModelErrorClassifier() {}

  static ModelErrorKind classify(EndpointResponse response, ErrorDetails details) {
    String host = response.target().baseUrl().getHost().toLowerCase(Locale.ROOT);
    boolean temporaryQuota = response.retryAfter().isPresent() || host.endsWith(".aliyuncs.com");
    boolean files = response.target().path().startsWith("/files");
    return classify(response.status(), details, temporaryQuota, files);
  }

  /** Returns the kind of an error of a chat, given only its status and details. */
  public static ModelErrorKind classify(int status, ErrorDetails details) {
    return classify(status, details, false, false);
  }

  private static ModelErrorKind classify(
      int status, ErrorDetails details, boolean temporaryQuota, boolean files) {
    if (details.contains("data_inspection_failed", "datainspectionfailed", "inappropriate content")
        || details.codeContains("content_filter", "content_policy_violation")) {
      return ModelErrorKind.REFUSED;
    }
    if (status == 401
        || details.codeContains("invalid_api_key", "invalidapikey")
        || details.contains("api key not valid")) {
      return ModelErrorKind.BAD_KEY;
    }
    if (hasNoMoney(status, details, temporaryQuota)) {
      return ModelErrorKind.NO_MONEY;
    }
    if (status == 429
        || details.codeContains("throttling", "limit_requests", "limit_burst_rate", "rate_limit")) {
      return ModelErrorKind.THROTTLED;
    }
    if (details.contains("parsing in progress")) {
      return ModelErrorKind.NOT_READY;
    }
    if (status == 413
        || details.codeContains("context_length_exceeded", "string_above_max_length")
        || details.contains("range of input length", "maximum context length", "context window")
        || details.contains("prompt is too long", "maximum input length")
        || details.contains("exceeds the context length", "exceeds the available context")) {
      return ModelErrorKind.TOO_LONG;
    }
    return files ? classifyFiles(status, details) : classifyChat(status, details);
  }

  /** Classifies by status for a file endpoint, without which the chat may still work. */
  private static ModelErrorKind classifyFiles(int status, ErrorDetails details) {
    return switch (status) {
      case 403, 404, 405, 501 -> ModelErrorKind.NO_FILES;
      default -> byStatus(status, details);
    };
  }

  private static ModelErrorKind classifyChat(int status, ErrorDetails details) {
    if (status == 403
        && !details.isEmpty()) { // without details it is from a gateway, not about the key
      return ModelErrorKind.BAD_KEY;
    }
    boolean invalid = status == 400 || status == 422;
    return invalid && !details.parameter().isEmpty()
        ? ModelErrorKind.BAD_PARAMETER
        : byStatus(status, details);
  }

  private static ModelErrorKind byStatus(int status, ErrorDetails details) {
    boolean temporary = status == 408 || status == 425 || status >= 500;
    // An error with a success status is from a gateway that lost the service behind it.
    boolean hidden = status <= 299 && !details.codeContains("invalid");
    return temporary || hidden ? ModelErrorKind.BUSY : ModelErrorKind.BAD_REQUEST;
  }

  private static boolean hasNoMoney(int status, ErrorDetails details, boolean temporaryQuota) {
    if (status == 402
        || details.contains("arrearage", "overdue-payment", "freetieronly", "insufficient balance")
        || details.contains("account is in good standing", "credit balance is too low")
        || details.codeContains("insufficient_balance", "billing_hard_limit", "billing_not_active")
        || (details.contains("free tier") && details.contains("exhausted"))) {
      return true;
    }
    // The same code and sentence mean at OpenAI that the account is empty, and at Alibaba that the
    // quota of this minute is used up.
    return details.codeContains("insufficient_quota")
        && !(temporaryQuota || isMinuteQuota(details));
  }

  private static boolean isMinuteQuota(ErrorDetails details) {
    return details.contains(
            "throttling", "allocationquota", "per minute", "per-minute", "rate limit")
        || details.contains("aliyun.com", "alibabacloud.com");
  }
}
