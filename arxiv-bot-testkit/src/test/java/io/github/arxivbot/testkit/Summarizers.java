package io.github.arxivbot.testkit;

import io.github.arxivbot.model.Summary;
import io.github.arxivbot.model.Usage;
import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.spi.Summarizer;
import io.github.arxivbot.spi.SummarizerFactory;
import io.github.arxivbot.spi.SummaryException;
import io.github.arxivbot.spi.SummaryRequest;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

/** A summarizer that keeps the contract, and others that each break one rule. */
public final class Summarizers {

  private Summarizers() {}

  /** Keeps all rules; the others change one thing. Each is named as its class. */
  public static class Sound implements SummarizerFactory {
    @Override
    public String name() {
      return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    @Override
    public Summarizer create(PluginContext context) {
      Objects.requireNonNull(context, "context");
      return new FirstSentence();
    }
  }

  public static final class Changing extends Sound {
    @Override
    public Summarizer create(PluginContext context) {
      AtomicInteger calls = new AtomicInteger();
      return new FirstSentence() {
        @Override
        public String fingerprint() {
          return "call " + calls.incrementAndGet();
        }
      };
    }
  }

  public static final class Deaf extends Sound {
    @Override
    public Summarizer create(PluginContext context) {
      return new FirstSentence() {
        @Override
        void pause() {}
      };
    }
  }

  public static final class Fragile extends Sound {
    @Override
    public Summarizer create(PluginContext context) {
      return new FirstSentence() {
        @Override
        public Summary summarize(SummaryRequest request) {
          return Summary.builder(request.paper().abstractText(), "a-model").build();
        }
      };
    }
  }

  private static class FirstSentence implements Summarizer {
    @Override
    public Summary summarize(SummaryRequest request) throws SummaryException, InterruptedException {
      pause();
      String text = request.paper().abstractText();
      if (text.isBlank()) {
        throw new SummaryException(
            SummaryException.Scope.PAPER, "there is no abstract", Usage.NONE, null);
      }
      return Summary.builder(text, "a-model").build();
    }

    @Override
    public String fingerprint() {
      return "first sentence";
    }

    void pause() throws InterruptedException {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
    }
  }
}
