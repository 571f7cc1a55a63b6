/**
 * The prompt, the paper's text as part of it, and the validation of the answer.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.llm.internal.prompt;

import org.jspecify.annotations.NullMarked;
