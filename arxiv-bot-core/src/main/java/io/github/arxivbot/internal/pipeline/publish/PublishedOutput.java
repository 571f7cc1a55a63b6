package io.github.arxivbot.internal.pipeline.publish;

import io.github.arxivbot.internal.settings.OutputFile;
import java.time.Instant;

/**
 * An output and its state after a run.
 *
 * @param written the last time at which its content changed
 * @param changed whether this run changed it
 */
record PublishedOutput(OutputFile output, Instant written, boolean changed) {}
