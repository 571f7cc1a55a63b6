package io.github.arxivbot.notifier.mail.internal;

import io.github.arxivbot.internal.text.SafeText;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.spi.notify.Notification;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Date;
import java.util.Locale;

/** A message about a digest. */
public record MailMessage(Notification notification, String title, MailAddress from) {

  private static final String UTF_8 = "UTF-8";
  private static final int MAX_SUBJECT = 120;

  public String preview(String recipient) {
    return "From: %s\nTo: %s\nSubject: %s\nMessage-ID: %s\n\n%s"
        .formatted(from.address(), SafeText.line(recipient), subject(), messageId(), text());
  }

  MimeMessage toMimeMessage(Session session, MailAddress recipient) throws MessagingException {
    MimeMessage mime = new IdentifiedMessage(session, messageId());
    mime.setFrom(from.toInternetAddress());
    mime.setRecipient(Message.RecipientType.TO, recipient.toInternetAddress());
    mime.setSubject(subject(), UTF_8);
    mime.setSentDate(Date.from(notification.time()));
    mime.setHeader("List-Id", listId());
    mime.setHeader("Auto-Submitted", "auto-generated");
    MimeMultipart both = new MimeMultipart("alternative");
    both.addBodyPart(part(text(), "plain"));
    both.addBodyPart(part(MailHtml.of(notification, title), "html"));
    mime.setContent(both);
    mime.saveChanges();
    return mime;
  }

  private static MimeBodyPart part(String text, String subtype) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(text, UTF_8, subtype);
    return part;
  }

  private String text() {
    return MailText.of(notification, title);
  }

  private String subject() {
    return SafeText.line(MailText.heading(notification, title), MAX_SUBJECT);
  }

  /** The same for a message that is sent again, so that mail programs show it once. */
  private String messageId() {
    return "<" + notification.id() + "@" + from.domain() + ">";
  }

  private String listId() {
    String profile = notification.digest().profile();
    String list = profile.equals(Digest.DEFAULT_PROFILE) ? "arxiv-bot" : profile + ".arxiv-bot";
    return "<" + list + "." + from.domain().toLowerCase(Locale.ROOT) + ">";
  }

  /** A message that keeps its identifier; Jakarta Mail makes a new one otherwise. */
  private static final class IdentifiedMessage extends MimeMessage {
    private final String id;

    IdentifiedMessage(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
