package io.github.arxivbot.testkit.contract;

import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.DigestEntry;
import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.spi.RenderRequest;
import io.github.arxivbot.spi.Renderer;
import io.github.arxivbot.spi.RendererFactory;
import java.io.Closeable;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** A renderer that keeps the contract, and others that each break one rule. */
public final class BrokenRenderers {

  private BrokenRenderers() {}

  /** Keeps all rules; the others change one thing. Each is named as its class. */
  public static class Sound implements RendererFactory {
    @Override
    public String name() {
      return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    @Override
    public String mediaType() {
      return "text/plain";
    }

    @Override
    public String defaultFile() {
      return "digest.txt";
    }

    @Override
    public Renderer create(PluginContext context) {
      Objects.requireNonNull(context, "context");
      return (request, out) -> {
        Objects.requireNonNull(out, "out");
        out.append(text(request.digest()));
      };
    }
  }

  /** Differs in every process; the order of a Set.of differs in most. */
  public static final class Unordered extends Sound {
    @Override
    public Renderer create(PluginContext context) {
      return (request, out) -> out.append(Long.toString(ProcessHandle.current().pid()));
    }
  }

  public static final class Closing extends Sound {
    @Override
    public Renderer create(PluginContext context) {
      return (request, out) -> {
        out.append(text(request.digest()));
        ((Closeable) out).close();
      };
    }
  }

  public static final class Swallowing extends Sound {
    @Override
    public Renderer create(PluginContext context) {
      return (request, out) -> {
        try {
          out.append(text(request.digest()));
        } catch (IOException e) {
          return;
        }
      };
    }
  }

  public static final class NeedsPapers extends Sound {
    @Override
    public Renderer create(PluginContext context) {
      return (request, out) -> out.append(request.digest().entries().get(0).paper().title());
    }
  }

  public static final class AppendsNull extends Sound {
    @Override
    public Renderer create(PluginContext context) {
      return (request, out) ->
          out.append(text(request.digest()))
              .append(request.digest().whyEmpty().isPresent() ? null : "\n");
    }
  }

  public static final class Fragile extends Sound {
    @Override
    public Renderer create(PluginContext context) {
      return (request, out) -> {
        for (DigestEntry entry : request.digest().entries()) {
          out.append(String.format(Locale.ROOT, entry.paper().title()));
        }
      };
    }
  }

  public static final class Changing extends Sound {
    @Override
    public Renderer create(PluginContext context) {
      StringBuilder seen = new StringBuilder();
      return (request, out) -> out.append(seen.append(text(request.digest())));
    }
  }

  public static final class Forgetful extends Sound {
    @Override
    public Renderer create(PluginContext context) {
      return (request, out) -> {
        for (LocalDate day : request.history().days()) {
          out.append(text(request.history().digest(day).orElseThrow()));
        }
      };
    }
  }

  public static final class EmptyIndex extends Sound {
    @Override
    public Renderer create(PluginContext context) {
      return new Renderer() {
        @Override
        public void render(RenderRequest request, Appendable out) throws IOException {
          out.append(text(request.digest()));
        }

        @Override
        public Optional<Renderer> index() {
          return Optional.of((request, out) -> out.append(" "));
        }
      };
    }
  }

  public static final class TakesNull extends Sound {
    @Override
    @SuppressWarnings("ConstantConditions") // the rule that it breaks
    public Renderer create(PluginContext context) {
      return (request, out) -> {
        if (request != null && out != null) {
          out.append(text(request.digest()));
        }
      };
    }
  }

  public static final class BadFile extends Sound {
    @Override
    public String defaultFile() {
      return "../digest";
    }
  }

  private static String text(Digest digest) {
    StringBuilder text = new StringBuilder(digest.day() + "\n");
    digest.entries().forEach(entry -> text.append(entry.paper().title()).append('\n'));
    return text.toString();
  }
}
