/** The number check, which looks up every number of a summary in the text that was summarized. */
@NullMarked
package io.github.arxivbot.llm.internal.grounding;

import org.jspecify.annotations.NullMarked;
