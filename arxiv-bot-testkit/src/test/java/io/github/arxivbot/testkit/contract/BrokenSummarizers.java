package io.github.arxivbot.testkit.contract;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import io.github.arxivbot.model.ModelUsage;
import io.github.arxivbot.model.Summary;
import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.spi.Summarizer;
import io.github.arxivbot.spi.SummarizerFactory;
import io.github.arxivbot.spi.SummaryException;
import io.github.arxivbot.spi.SummaryRequest;
import io.github.arxivbot.spi.option.Option;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A summarizer that keeps the contract, and others that each break one rule. */
public final class BrokenSummarizers {

  /** With it, a summarizer asks a service that never answers. */
  private static final Option<Duration> TIMEOUT =
      Option.duration("timeout", "how long an answer is waited for", Duration.ZERO);

  private BrokenSummarizers() {}

  /** Keeps all rules; the others change one thing. Each is named as its class. */
  public static class Sound implements SummarizerFactory {
    @Override
    public String name() {
      return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<Option<?>> options() {
      return List.of(TIMEOUT);
    }

    @Override
    public Summarizer create(PluginContext context) {
      Duration timeout = context.find(TIMEOUT).orElse(null);
      return timeout == null ? new FirstSentence() : unanswered(timeout);
    }

    Summarizer unanswered(Duration timeout) {
      return reading(
          request -> {
            boolean answered = new CountDownLatch(1).await(timeout.toMillis(), MILLISECONDS);
            throw noAnswer("no answer within " + timeout + ": " + answered);
          });
    }
  }

  public static final class Patient extends Sound {
    @Override
    Summarizer unanswered(Duration timeout) {
      return reading(
          request -> {
            new CountDownLatch(1).await();
            throw new AssertionError("unreachable: the latch is never counted down");
          });
    }
  }

  public static final class Apologetic extends Sound {
    @Override
    Summarizer unanswered(Duration timeout) {
      return reading(request -> summary("Sorry, the service did not answer.", "a-model"));
    }
  }

  public static final class Stubborn extends Sound {
    @Override
    Summarizer unanswered(Duration timeout) {
      return reading(
          request -> {
            try {
              new CountDownLatch(1).await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
            throw noAnswer("no answer");
          });
    }
  }

  public static final class Anonymous extends Sound {
    @Override
    public Summarizer create(PluginContext context) {
      return reading(request -> summary("A summary.", " "));
    }
  }

  public static final class TakesNull extends Sound {
    @Override
    public Summarizer create(PluginContext context) {
      return reading(request -> summary("A summary.", "a-model"));
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
      return reading(request -> summary(request.paper().abstractText(), "a-model"));
    }
  }

  private interface Reading {
    Summary read(SummaryRequest request) throws SummaryException, InterruptedException;
  }

  private static Summarizer reading(Reading reading) {
    return new FirstSentence() {
      @Override
      public Summary summarize(SummaryRequest request)
          throws SummaryException, InterruptedException {
        return reading.read(request);
      }
    };
  }

  private static Summary summary(String text, String model) {
    return Summary.builder(text, model).build();
  }

  private static SummaryException noAnswer(String message) {
    return new SummaryException(SummaryException.Scope.LATER, message, ModelUsage.ZERO, null);
  }

  private static class FirstSentence implements Summarizer {
    @Override
    public Summary summarize(SummaryRequest request) throws SummaryException, InterruptedException {
      pause();
      String text = request.paper().abstractText();
      if (text.isBlank()) {
        throw new SummaryException(
            SummaryException.Scope.PAPER, "there is no abstract", ModelUsage.ZERO, null);
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
