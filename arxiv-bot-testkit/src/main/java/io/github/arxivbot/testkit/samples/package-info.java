/**
 * Sample papers, feeds and digests for tests.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.testkit.samples;

import org.jspecify.annotations.NullMarked;
