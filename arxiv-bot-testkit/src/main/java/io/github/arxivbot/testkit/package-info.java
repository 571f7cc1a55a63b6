/**
 * The contract of a plugin as tests that its author extends, one abstract class for each kind, and
 * papers and digests to test with.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.testkit;

import org.jspecify.annotations.NullMarked;
