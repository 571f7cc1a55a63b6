package io.github.arxivbot.internal.guard;

import io.github.arxivbot.spi.RenderRequest;
import io.github.arxivbot.spi.Renderer;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A renderer that throws only {@link IOException}; other exceptions of the plugin are converted.
 */
public record GuardedRenderer(String name, Renderer renderer) implements Renderer {

  /** Guards a renderer under its own name. */
  public static GuardedRenderer of(Renderer renderer) {
    Objects.requireNonNull(renderer, "renderer");
    return renderer instanceof GuardedRenderer guarded
        ? guarded
        : new GuardedRenderer(PluginCall.orElse("renderer", renderer, renderer::name), renderer);
  }

  @Override
  public void render(RenderRequest request, Appendable out) throws IOException {
    try {
      renderer.render(request, out);
    } catch (RuntimeException | Error e) {
      throw new IOException(PluginCall.failure("renderer", name, renderer, e), e);
    }
  }

  @Override
  public Optional<String> mediaType() {
    Optional<String> none = Optional.empty();
    return PluginCall.orElse(none, renderer, renderer::mediaType);
  }

  @Override
  public Optional<Renderer> index() {
    return guarded(renderer::index);
  }

  @Override
  public Optional<Renderer> archived() {
    return guarded(renderer::archived);
  }

  private Optional<Renderer> guarded(Supplier<Optional<Renderer>> other) {
    Optional<Renderer> none = Optional.empty();
    return PluginCall.orElse(none, renderer, other).map(found -> new GuardedRenderer(name, found));
  }
}
