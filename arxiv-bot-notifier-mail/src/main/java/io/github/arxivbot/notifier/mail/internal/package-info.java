/**
 * Composes messages and hands them to an SMTP server.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.notifier.mail.internal;

import org.jspecify.annotations.NullMarked;
