package io.github.arxivbot.llm.internal;

import io.github.arxivbot.llm.Fault;
import java.util.Locale;

/**
 * The class of an error, from its words first and its status second, for services give the same
 * status to very different things. The words are those of the services' own error pages (Alibaba
 * Cloud Model Studio, OpenAI, Anthropic, Gemini, Ollama), and of recorded answers.
 */
public final class Faults {

  private Faults() {}

  /** The class of an answer that is no success. */
  static Fault classify(Reply reply, ErrorWords words) {
    String host = reply.asked().baseUrl().getHost().toLowerCase(Locale.ROOT);
    boolean waits = reply.retryAfter().isPresent() || host.endsWith(".aliyuncs.com");
    boolean files = reply.asked().path().startsWith("/files");
    return classify(reply.status(), words, waits, files);
  }

  /** The class of an error of a chat, of which only status and words are known. */
  public static Fault classify(int status, ErrorWords words) {
    return classify(status, words, false, false);
  }

  private static Fault classify(int status, ErrorWords words, boolean waits, boolean files) {
    if (words.says("data_inspection_failed", "datainspectionfailed", "inappropriate content")
        || words.codeHas("content_filter", "content_policy_violation")) {
      return Fault.REFUSED;
    }
    if (status == 401
        || words.codeHas("invalid_api_key", "invalidapikey")
        || words.says("api key not valid")) {
      return Fault.BAD_KEY;
    }
    if (hasNoMoney(status, words, waits)) {
      return Fault.NO_MONEY;
    }
    if (status == 429
        || words.codeHas("throttling", "limit_requests", "limit_burst_rate", "rate_limit")) {
      return Fault.THROTTLED;
    }
    if (words.says("parsing in progress")) {
      return Fault.NOT_READY;
    }
    if (status == 413
        || words.codeHas("context_length_exceeded", "string_above_max_length")
        || words.says("range of input length", "maximum context length", "context window")
        || words.says("prompt is too long", "maximum input length")
        || words.says("exceeds the context length", "exceeds the available context")) {
      return Fault.TOO_LONG;
    }
    return files ? ofFiles(status, words) : ofChat(status, words);
  }

  /** Without files, chat may go on: only words about the key, or 401, say more. */
  private static Fault ofFiles(int status, ErrorWords words) {
    return switch (status) {
      case 403, 404, 405, 501 -> Fault.NO_FILES;
      default -> byStatus(status, words);
    };
  }

  private static Fault ofChat(int status, ErrorWords words) {
    if (status == 403 && !words.isEmpty()) { // without words it is a gateway's, not about a key
      return Fault.BAD_KEY;
    }
    return byStatus(status, words);
  }

  private static Fault byStatus(int status, ErrorWords words) {
    boolean passing = status == 408 || status == 425 || status >= 500;
    // An error in a success: a gateway lost the service behind it, if nothing else is said.
    boolean hidden = status <= 299 && !words.codeHas("invalid");
    return passing || hidden ? Fault.BUSY : Fault.BAD_REQUEST;
  }

  private static boolean hasNoMoney(int status, ErrorWords words, boolean waits) {
    if (status == 402
        || words.says("arrearage", "overdue-payment", "freetieronly", "insufficient balance")
        || words.says("account is in good standing", "credit balance is too low")
        || words.codeHas("insufficient_balance", "billing_hard_limit", "billing_not_active")
        || (words.says("free tier") && words.says("exhausted"))) {
      return true;
    }
    // The same code and the same sentence: OpenAI's account is empty, Alibaba's has only used up
    // the tokens of this minute.
    return words.codeHas("insufficient_quota") && !(waits || isMinuteQuota(words));
  }

  private static boolean isMinuteQuota(ErrorWords words) {
    return words.says("throttling", "allocationquota", "per minute", "per-minute", "rate limit")
        || words.says("aliyun.com", "alibabacloud.com");
  }
}
