package io.github.arxivbot.testkit;

import io.github.arxivbot.model.Field;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Reason;
import io.github.arxivbot.model.Score;
import io.github.arxivbot.spi.HttpException;
import io.github.arxivbot.spi.Option;
import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.spi.Scorer;
import io.github.arxivbot.spi.ScorerFactory;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

/** A scorer that keeps the contract, and others that each break one rule. */
public final class Scorers {

  private Scorers() {}

  /** Keeps all rules; the others change one thing. Each is named as its class. */
  public static class Sound implements ScorerFactory {
    @Override
    public String name() {
      return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    @Override
    public Scorer create(PluginContext context) {
      Objects.requireNonNull(context, "context");
      return paper -> points(paper, 1);
    }
  }

  public static final class BadName extends Sound {
    @Override
    public String name() {
      return "Bad Name";
    }
  }

  public static final class NewOptions extends Sound {
    @Override
    public List<Option<?>> options() {
      return List.of(Option.text("depth", "how deep"));
    }
  }

  public static final class TwoLines extends Sound {
    private static final Option<String> DEPTH = Option.text("depth", "how\ndeep");

    @Override
    public List<Option<?>> options() {
      return List.of(DEPTH);
    }
  }

  public static final class Undeclared extends Sound {
    private static final Option<String> DEPTH = Option.text("depth", "how deep");

    @Override
    public Scorer create(PluginContext context) {
      String depth = context.get(DEPTH);
      return paper -> points(paper, depth.length());
    }
  }

  public static final class Shared extends Sound {
    private final AtomicInteger closed = new AtomicInteger();
    private final Scorer scorer =
        new Scorer() {
          @Override
          public Score score(Paper paper) {
            return points(paper, closed.get());
          }

          @Override
          public void close() {
            closed.incrementAndGet();
          }
        };

    @Override
    public Scorer create(PluginContext context) {
      return scorer;
    }
  }

  public static final class Eager extends Sound {
    @Override
    public Scorer create(PluginContext context) {
      try {
        context.http().get(URI.create("https://example.org/"));
      } catch (HttpException e) {
        return paper -> points(paper, 1);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return paper -> points(paper, 2);
    }
  }

  public static final class TakesNull extends Sound {
    @Override
    public Scorer create(PluginContext context) {
      return paper -> Score.noMatch();
    }
  }

  public static final class ClosesOnce extends Sound {
    @Override
    public Scorer create(PluginContext context) {
      return new Scorer() {
        private boolean closed;

        @Override
        public Score score(Paper paper) {
          return points(paper, 1);
        }

        @Override
        public void close() {
          if (closed) {
            throw new IllegalStateException("closed already");
          }
          closed = true;
        }
      };
    }
  }

  public static final class Leaky extends Sound {
    private static final Option<String> KEY = Option.secret("api_key_env", "where the key is");

    @Override
    public List<Option<?>> options() {
      return List.of(KEY);
    }

    @Override
    public Scorer create(PluginContext context) {
      String key = context.secret(KEY).orElseThrow().reveal().orElseThrow();
      return new Scorer() {
        @Override
        public Score score(Paper paper) {
          return points(paper, 1);
        }

        @Override
        public String toString() {
          return "a scorer with the key " + key;
        }
      };
    }
  }

  public static final class Printing extends Sound {
    @Override
    public Scorer create(PluginContext context) {
      return paper -> {
        System.out.println("scored " + paper.id());
        return points(paper, 1);
      };
    }
  }

  public static final class Local extends Sound {
    @Override
    @SuppressWarnings("StringCaseLocaleUsage") // the rule that it breaks
    public Scorer create(PluginContext context) {
      return paper -> points(paper, paper.title().toLowerCase().contains("inference") ? 2 : 1);
    }
  }

  public static final class Counting extends Sound {
    @Override
    public Scorer create(PluginContext context) {
      AtomicInteger papers = new AtomicInteger();
      return paper -> points(paper, papers.incrementAndGet());
    }
  }

  public static final class Backwards extends Sound {
    @Override
    public Scorer create(PluginContext context) {
      return new Scorer() {
        @Override
        public Score score(Paper paper) {
          return points(paper, paper.title().length());
        }

        @Override
        public List<Score> scoreAll(List<Paper> papers) {
          List<Score> scores = new ArrayList<>(Scorer.super.scoreAll(papers));
          Collections.reverse(scores);
          return scores;
        }
      };
    }
  }

  public static final class Fragile extends Sound {
    @Override
    public Scorer create(PluginContext context) {
      return paper -> points(paper, paper.title().charAt(0));
    }
  }

  public static final class Endless extends Sound {
    @Override
    public Scorer create(PluginContext context) {
      Reason most = Reason.of("everything", Field.OTHER, Double.MAX_VALUE);
      return paper -> Score.points(List.of(most, most));
    }
  }

  private static Score points(Paper paper, double points) {
    return Score.points(List.of(Reason.of(paper.id().toString(), Field.OTHER, points)));
  }
}
