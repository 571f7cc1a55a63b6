package io.github.arxivbot.llm;

import io.github.arxivbot.model.Summary;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/** What a builder put together. */
record LlmSettings(
    ModelClient client,
    String model,
    PromptText prompt,
    Summary.Read most,
    OptionalDouble temperature,
    Optional<Boolean> thinking,
    int attempts,
    Duration pause,
    Duration timeout,
    int maxTextTokens,
    boolean markNumbers,
    Prices prices) {}
