package io.github.arxivbot.testkit.contract;

import io.github.arxivbot.model.Field;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Reason;
import io.github.arxivbot.model.Score;
import io.github.arxivbot.model.Span;
import io.github.arxivbot.model.Term;
import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.spi.Scorer;
import io.github.arxivbot.spi.ScorerFactory;
import io.github.arxivbot.spi.http.HttpException;
import io.github.arxivbot.spi.option.Option;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A scorer that keeps the contract, and others that each break one rule. */
public final class BrokenScorers {

  private BrokenScorers() {}

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

  public static final class Blind extends Sound {
    @Override
    public Scorer create(PluginContext context) {
      return paper -> Score.noMatch();
    }
  }

  public static final class BadName extends Sound {
    @Override
    public String name() {
      return "Bad Name";
    }
  }

  static final class Hidden extends Sound {
    public Hidden() {}
  }

  public static final class Fickle extends Sound {
    private int asked;

    @Override
    public String name() {
      asked++; // being found costs three questions
      return asked <= 3 ? "fickle" : "fickle-" + asked;
    }
  }

  public static final class AnyOption extends Sound {
    private static final Option<Integer> ANY = Option.integer("no_such_option", "any", 0, 9);

    @Override
    public List<Option<?>> options() {
      return List.of(ANY);
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

  public static class Leaky extends Sound {
    private static final Option<String> KEY = Option.secret("api_key_env", "where the key is");

    @Override
    public List<Option<?>> options() {
      return List.of(KEY);
    }

    @Override
    public Scorer create(PluginContext context) {
      return with(context.secret(KEY).orElseThrow().reveal().orElseThrow());
    }

    Scorer with(String key) {
      return new OnePoint() {
        @Override
        public String toString() {
          return "a scorer with the key " + key;
        }
      };
    }
  }

  public static final class Chatty extends Leaky {
    @Override
    Scorer with(String key) {
      return paper -> Score.noMatch("the service rejected the key " + key);
    }
  }

  public static final class Restless extends Sound {
    @Override
    public Scorer create(PluginContext context) {
      Thread thread =
          new Thread(
              () -> {
                try {
                  new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
              },
              "restless");
      thread.setDaemon(true);
      thread.start();
      return paper -> points(paper, 1);
    }
  }

  /** Keeps all rules, and begets threads that are the JDK's own. */
  public static final class Parallel extends Sound {
    @Override
    public Scorer create(PluginContext context) {
      return new OnePoint() {
        @Override
        public List<Score> scoreAll(List<Paper> papers) {
          CompletableFuture<List<Score>> scores =
              CompletableFuture.supplyAsync(
                  () -> papers.parallelStream().map(this::score).toList());
          return scores.orTimeout(1, TimeUnit.HOURS).join();
        }
      };
    }
  }

  /** Keeps connections, not files. */
  public static final class Clinging extends Sound {
    private static final List<ServerSocket> OPEN = new ArrayList<>();

    @Override
    public Scorer create(PluginContext context) {
      try {
        OPEN.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return paper -> points(paper, 1);
    }
  }

  public static final class Littering extends Sound {
    private static final List<InputStream> OPEN = new ArrayList<>();

    @Override
    public Scorer create(PluginContext context) {
      try {
        URI file = getClass().getProtectionDomain().getCodeSource().getLocation().toURI();
        String name = getClass().getName().replace('.', '/') + ".class";
        OPEN.add(Files.newInputStream(Path.of(file).resolve(name)));
      } catch (IOException | URISyntaxException e) {
        throw new IllegalStateException(e);
      }
      return paper -> points(paper, 1);
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

  public static final class Zoned extends Sound {
    @Override
    @SuppressWarnings("JavaTimeDefaultTimeZone") // the rule that it breaks
    public Scorer create(PluginContext context) {
      int offset = ZoneId.systemDefault().getRules().getOffset(Instant.EPOCH).getTotalSeconds();
      return paper -> points(paper, offset);
    }
  }

  public static final class Beyond extends Sound {
    @Override
    public Scorer create(PluginContext context) {
      return paper -> {
        List<Span> places = List.of(new Span(Field.TITLE, 0, paper.title().length() + 1));
        return Score.points(List.of(new Reason("everything", Field.TITLE, 1, "", places)));
      };
    }
  }

  public static final class Unlisted extends Sound {
    @Override
    public Scorer create(PluginContext context) {
      return new OnePoint() {
        @Override
        public List<Term> terms() {
          return List.of(new Term("keywords[0]", "cache", Term.Role.ADMITS));
        }
      };
    }
  }

  public static final class Blank extends Sound {
    @Override
    public Scorer create(PluginContext context) {
      return new OnePoint() {
        @Override
        public List<Term> terms() {
          return List.of(new Term("", "  ", Term.Role.ADMITS));
        }
      };
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

  private static class OnePoint implements Scorer {
    @Override
    public Score score(Paper paper) {
      return points(paper, 1);
    }
  }

  private static Score points(Paper paper, double points) {
    return Score.points(List.of(Reason.of(paper.id().toString(), Field.OTHER, points)));
  }
}
