/**
 * The contract of a plugin as tests that its author extends, one abstract class for each kind, and
 * papers and digests to test with.
 */
@NullMarked
package io.github.arxivbot.testkit;

import org.jspecify.annotations.NullMarked;
