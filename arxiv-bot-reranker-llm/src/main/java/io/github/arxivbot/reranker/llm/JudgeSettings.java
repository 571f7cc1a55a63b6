package io.github.arxivbot.reranker.llm;

import io.github.arxivbot.llm.ChatRequest.JsonFormat;
import java.util.Optional;

/**
 * The parts of a request that are the same for all batches.
 *
 * @param prompt the instructions
 * @param batchSize the number of papers that are judged in one answer
 * @param format the JSON that the service is asked to enforce
 */
record JudgeSettings(JudgePrompt prompt, int batchSize, Optional<JsonFormat> format) {}
