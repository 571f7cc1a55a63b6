package io.github.arxivbot.notifier.chat.internal;

import java.util.List;

/** A markup of chat messages. Escaped text cannot format, link or mention. */
enum MarkupFormat {
  /** Telegram's HTML. A mention is a word after "@", so a mark that is not visible follows it. */
  HTML {
    @Override
    String escape(String text) {
      return text.replace("&", "&amp;")
          .replace("<", "&lt;")
          .replace(">", "&gt;")
          .replace("\"", "&quot;")
          .replace("@", "@\u200C");
    }

    @Override
    String link(String label, String url) {
      return "<a href=\"" + url.replace("&", "&amp;").replace("\"", "%22") + "\">" + label + "</a>";
    }

    @Override
    String bold(String text) {
      return "<b>" + text + "</b>";
    }
  },

  /** Markdown with backslashes, of Discord. */
  MARKDOWN {
    @Override
    String escape(String text) {
      return text.replaceAll("[\\\\`*_{}\\[\\]()#+\\-.!|<>~@:]", "\\\\$0");
    }
  },

  /**
   * Markdown without a documented escape, of DingTalk and WeCom: full-width characters stand for
   * those with a meaning.
   */
  WIDE_MARKDOWN {
    @Override
    String escape(String text) {
      StringBuilder wide = new StringBuilder(text.length());
      text.codePoints()
          .map(c -> "\\`*_{}[]()#!|<>~@&".indexOf(c) < 0 ? c : c - '!' + 0xFF01)
          .forEach(wide::appendCodePoint);
      return wide.toString();
    }
  },

  /** Text without any format. */
  PLAIN {
    @Override
    String escape(String text) {
      return text;
    }

    @Override
    String link(String label, String url) {
      return label + "\n" + url;
    }

    @Override
    String bold(String text) {
      return text;
    }
  };

  abstract String escape(String text);

  /** Returns a link; the label is escaped already. */
  String link(String label, String url) {
    return "[" + label + "](" + url.replace("(", "%28").replace(")", "%29") + ")";
  }

  /** Returns strong text; it is escaped already. */
  String bold(String text) {
    return "**" + text + "**";
  }

  /** Returns a message within a limit. */
  String compose(ChatText text, MessageTruncator truncator) {
    StringBuilder head = new StringBuilder(bold(escape(text.heading()))).append("\n\n");
    text.notices().forEach(notice -> head.append(escape(notice)).append("\n\n"));
    List<String> items = text.items().stream().map(this::item).toList();
    List<String> fitting = truncator.fit(head.toString(), items, rest -> tail(text, rest));
    return head + String.join("", fitting) + tail(text, items.size() - fitting.size());
  }

  private String item(ChatText.Item item) {
    return link(escape(item.title()), item.url())
        + (item.detail().isEmpty() ? "" : "\n" + escape(item.detail()))
        + "\n\n";
  }

  private String tail(ChatText text, int rest) {
    String more = escape(ChatText.more(rest));
    return text.notification()
        .link()
        .map(page -> link(more.isEmpty() ? escape("The whole digest") : more, page.toString()))
        .orElse(more);
  }
}
