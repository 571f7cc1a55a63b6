import io.javalin.Javalin;

/** The least that Javalin can do: what the server is measured against. */
final class Hello {

  public static void main(String[] arguments) {
    Javalin.start(
        config -> {
          config.startup.showJavalinBanner = false;
          config.jetty.host = "127.0.0.1";
          config.jetty.port = Integer.parseInt(arguments[0]);
          config.routes.get("/", context -> context.result("hello"));
        });
  }
}
