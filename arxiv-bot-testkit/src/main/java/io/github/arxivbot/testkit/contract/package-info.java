/**
 * Contract tests that the author of a plugin extends, one abstract class for each kind of plugin.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.testkit.contract;

import org.jspecify.annotations.NullMarked;
