/**
 * The notifier {@code mail}.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.notifier.mail;

import org.jspecify.annotations.NullMarked;
