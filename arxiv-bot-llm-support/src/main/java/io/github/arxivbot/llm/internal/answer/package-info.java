/**
 * Repairs the answer of a model: removes what is not part of the summary, and restores the headings
 * that the prompt asks for.
 */
@NullMarked
package io.github.arxivbot.llm.internal.answer;

import org.jspecify.annotations.NullMarked;
