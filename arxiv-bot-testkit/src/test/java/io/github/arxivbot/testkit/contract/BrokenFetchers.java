package io.github.arxivbot.testkit.contract;

import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Problem.Step;
import io.github.arxivbot.spi.Batch;
import io.github.arxivbot.spi.Fetcher;
import io.github.arxivbot.spi.FetcherFactory;
import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.spi.http.Http;
import io.github.arxivbot.testkit.samples.SamplePapers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** A fetcher that keeps the contract, and others that each break one rule. */
public final class BrokenFetchers {

  /** The response of a working network. */
  static final String PAPERS =
      SamplePapers.ordinary().stream()
          .map(paper -> paper.id().toString())
          .collect(Collectors.joining(" "));

  private BrokenFetchers() {}

  /** Keeps all rules; the others change one thing. Each is named as its class. */
  public static class Sound implements FetcherFactory {
    @Override
    public String name() {
      return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    @Override
    public Fetcher create(PluginContext context) {
      Http http = context.http();
      return (request, sink) -> {
        Objects.requireNonNull(sink, "sink");
        for (String category : request.categories()) {
          if (!sink.accept(read(name(), category, http))) {
            return;
          }
        }
      };
    }
  }

  public static final class Throwing extends Sound {
    @Override
    public Fetcher create(PluginContext context) {
      return (request, sink) -> {
        for (String category : request.categories()) {
          try {
            context.http().get(address(category));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        }
      };
    }
  }

  public static final class Trusting extends Sound {
    @Override
    public Fetcher create(PluginContext context) {
      return (request, sink) -> {
        for (String category : request.categories()) {
          Batch failed = read(name(), category, context.http());
          boolean down = failed.failure().orElseThrow().retryable();
          sink.accept(down ? failed : Batch.builder(name(), category).build());
        }
      };
    }
  }

  public static final class Blind extends Sound {
    @Override
    public Fetcher create(PluginContext context) {
      return (request, sink) -> {
        for (String category : request.categories()) {
          sink.accept(Batch.builder(name(), category).build());
        }
      };
    }
  }

  public static final class Forging extends Sound {
    @Override
    public Fetcher create(PluginContext context) {
      return (request, sink) -> {
        for (String category : request.categories()) {
          Batch batch = read(name(), category, context.http());
          Paper forged = Paper.builder(ArxivId.parse("2601.99999"), "On cells").build();
          sink.accept(batch.toBuilder().papers(List.of(forged)).build());
        }
      };
    }
  }

  public static final class Eager extends Sound {
    @Override
    public Fetcher create(PluginContext context) {
      return (request, sink) -> sink.accept(read(name(), "cs.LG", context.http()));
    }
  }

  public static final class TakesNull extends Sound {
    @Override
    @SuppressWarnings("ConstantConditions") // the rule that it breaks
    public Fetcher create(PluginContext context) {
      return (request, sink) -> {
        List<String> all = request == null ? List.of() : request.categories();
        for (String category : all) {
          sink.accept(read(name(), category, context.http()));
        }
      };
    }
  }

  public static final class Insatiable extends Sound {
    @Override
    public Fetcher create(PluginContext context) {
      return (request, sink) -> {
        for (String category : request.categories()) {
          sink.accept(read(name(), category, context.http()));
        }
      };
    }
  }

  public static final class Backwards extends Sound {
    @Override
    public Fetcher create(PluginContext context) {
      return (request, sink) -> {
        List<String> categories = new ArrayList<>(request.categories());
        Collections.reverse(categories);
        for (String category : categories) {
          sink.accept(read(name(), category, context.http()));
        }
      };
    }
  }

  public static final class Nameless extends Sound {
    @Override
    public Fetcher create(PluginContext context) {
      return (request, sink) -> {
        for (String category : request.categories()) {
          sink.accept(read("arXiv", category, context.http()));
        }
      };
    }
  }

  public static final class Deaf extends Sound {
    @Override
    public Fetcher create(PluginContext context) {
      return (request, sink) -> {
        for (String category : request.categories()) {
          try {
            sink.accept(read(name(), category, context.http()));
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        }
      };
    }
  }

  private static Batch read(String source, String category, Http http) throws InterruptedException {
    Batch.Builder batch = Batch.builder(source, category);
    try {
      String answer =
          new String(http.get(address(category)).body().readAllBytes(), StandardCharsets.UTF_8);
      if (answer.equals(PAPERS)) {
        return batch.papers(SamplePapers.ordinary()).build();
      }
      return batch.failure(problem(category, "is no feed", false)).build();
    } catch (IOException e) {
      return batch.failure(problem(category, String.valueOf(e.getMessage()), true)).build();
    }
  }

  private static Problem problem(String category, String message, boolean retryable) {
    return new Problem(Step.FETCH, category, message, retryable);
  }

  private static URI address(String category) {
    return URI.create("https://example.org/" + category);
  }
}
