/** The prompt, the paper's text as part of it, and the validation of the answer. */
@NullMarked
package io.github.arxivbot.llm.internal.prompt;

import org.jspecify.annotations.NullMarked;
