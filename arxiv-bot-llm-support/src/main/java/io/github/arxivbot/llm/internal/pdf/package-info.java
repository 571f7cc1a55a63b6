/**
 * Text extraction from PDF files.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.llm.internal.pdf;

import org.jspecify.annotations.NullMarked;
