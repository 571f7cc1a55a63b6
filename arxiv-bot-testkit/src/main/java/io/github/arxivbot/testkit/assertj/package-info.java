/**
 * AssertJ assertions for papers, scores, digests and reports.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.testkit.assertj;

import org.jspecify.annotations.NullMarked;
