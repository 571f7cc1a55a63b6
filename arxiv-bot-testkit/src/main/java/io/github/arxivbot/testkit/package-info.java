/**
 * The contract of a plugin as tests that its author extends, one abstract class for each kind; an
 * arXiv and a model service that answer as told, or as was recorded; papers, feeds and digests to
 * test with.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.testkit;

import org.jspecify.annotations.NullMarked;
