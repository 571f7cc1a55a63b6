package io.github.arxivbot.internal.guard;

import io.github.arxivbot.spi.RenderRequest;
import io.github.arxivbot.spi.Renderer;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;

/** A renderer that throws an {@link IOException} whatever the plugin throws. */
public final class GuardedRenderer implements Renderer {

  private final String name;
  private final Renderer renderer;

  private GuardedRenderer(String name, Renderer renderer) {
    this.name = name;
    this.renderer = renderer;
  }

  /** Guards a renderer under its own name. */
  public static GuardedRenderer of(Renderer renderer) {
    Objects.requireNonNull(renderer, "renderer");
    return renderer instanceof GuardedRenderer guarded
        ? guarded
        : of(PluginCall.orElse("renderer", renderer, renderer::name), renderer);
  }

  /** Guards a renderer under the name of its plugin. */
  public static GuardedRenderer of(String name, Renderer renderer) {
    return new GuardedRenderer(name, renderer);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void render(RenderRequest request, Appendable out) throws IOException {
    try {
      renderer.render(request, out);
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      throw new IOException(e.getMessage() == null ? e.toString() : e.getMessage(), e);
    }
  }

  @Override
  public Optional<Renderer> index() {
    Optional<Renderer> none = Optional.empty();
    return PluginCall.orElse(none, renderer, renderer::index).map(index -> of(name, index));
  }
}
