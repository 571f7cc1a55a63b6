/** Composes messages and hands them to an SMTP server. */
@NullMarked
package io.github.arxivbot.notifier.mail.internal;

import org.jspecify.annotations.NullMarked;
