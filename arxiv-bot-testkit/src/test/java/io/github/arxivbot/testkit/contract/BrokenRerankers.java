package io.github.arxivbot.testkit.contract;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import io.github.arxivbot.model.Paper;
import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.spi.option.Option;
import io.github.arxivbot.spi.rerank.Judgment;
import io.github.arxivbot.spi.rerank.RerankException;
import io.github.arxivbot.spi.rerank.RerankRequest;
import io.github.arxivbot.spi.rerank.Reranker;
import io.github.arxivbot.spi.rerank.RerankerFactory;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A reranker that keeps the contract, and others that each break one rule. */
public final class BrokenRerankers {

  /** With it, a reranker asks a service that never answers. */
  private static final Option<Duration> TIMEOUT =
      Option.duration("timeout", "how long an answer is waited for", Duration.ZERO);

  private BrokenRerankers() {}

  /** Keeps all rules; the others change one thing. Each is named as its class. */
  public static class Sound implements RerankerFactory {
    @Override
    public String name() {
      return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<Option<?>> options() {
      return List.of(TIMEOUT);
    }

    @Override
    public Reranker create(PluginContext context) {
      Duration timeout = context.find(TIMEOUT).orElse(null);
      return timeout == null ? new TitleLength() : unanswered(timeout);
    }

    Reranker unanswered(Duration timeout) {
      return judging(
          request -> {
            boolean answered = new CountDownLatch(1).await(timeout.toMillis(), MILLISECONDS);
            throw new RerankException("no answer within " + timeout + ": " + answered, null);
          });
    }
  }

  public static final class Patient extends Sound {
    @Override
    Reranker unanswered(Duration timeout) {
      return judging(request -> new CountDownLatch(1).await());
    }
  }

  public static final class Silent extends Sound {
    @Override
    Reranker unanswered(Duration timeout) {
      return judging(request -> {});
    }
  }

  public static final class Stubborn extends Sound {
    @Override
    Reranker unanswered(Duration timeout) {
      return judging(
          request -> {
            try {
              new CountDownLatch(1).await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
            throw new RerankException("no answer", null);
          });
    }
  }

  public static final class Forgetful extends Sound {
    @Override
    public Reranker create(PluginContext context) {
      return judging(
          request -> {
            for (Paper paper : request.papers().subList(1, request.papers().size())) {
              request.judged(paper, new Judgment(5, "", ""));
            }
          });
    }
  }

  public static final class Hungry extends Sound {
    @Override
    public Reranker create(PluginContext context) {
      return judging(request -> request.judged(request.papers().get(0), new Judgment(5, "", "")));
    }
  }

  public static final class TakesNull extends Sound {
    @Override
    public Reranker create(PluginContext context) {
      return judging(request -> {});
    }
  }

  public static final class Changing extends Sound {
    @Override
    public Reranker create(PluginContext context) {
      AtomicInteger calls = new AtomicInteger();
      return new TitleLength() {
        @Override
        public String fingerprint() {
          return "call " + calls.incrementAndGet();
        }
      };
    }
  }

  public static final class Deaf extends Sound {
    @Override
    public Reranker create(PluginContext context) {
      return new TitleLength() {
        @Override
        void pause() {}
      };
    }
  }

  public static final class Fragile extends Sound {
    @Override
    public Reranker create(PluginContext context) {
      return judging(
          request -> {
            for (Paper paper : request.papers()) {
              request.judged(paper, new Judgment(paper.title().length(), "", ""));
            }
          });
    }
  }

  private interface Judge {
    void judge(RerankRequest request) throws RerankException, InterruptedException;
  }

  private static Reranker judging(Judge judge) {
    return new TitleLength() {
      @Override
      public void rerank(RerankRequest request) throws RerankException, InterruptedException {
        judge.judge(request);
      }
    };
  }

  private static class TitleLength implements Reranker {
    @Override
    public void rerank(RerankRequest request) throws RerankException, InterruptedException {
      pause();
      for (Paper paper : request.papers()) {
        request.judged(paper, new Judgment(paper.title().length() % 11, "length", "its title"));
      }
    }

    @Override
    public String fingerprint() {
      return "title length";
    }

    void pause() throws InterruptedException {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
    }
  }
}
