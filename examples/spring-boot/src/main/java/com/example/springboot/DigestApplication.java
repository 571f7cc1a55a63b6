package com.example.springboot;

import io.github.arxivbot.ArxivBot;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/** Makes a digest at the start and on the schedule in {@code application.yaml}. */
@SpringBootApplication
public class DigestApplication {

  private final ArxivBot bot;

  DigestApplication(ArxivBot bot) {
    this.bot = bot;
  }

  @EventListener(ApplicationReadyEvent.class)
  void run() throws InterruptedException {
    bot.tryRun();
  }

  /**
   * Starts the service.
   *
   * @param arguments properties, such as {@code --server.port=8081}
   */
  public static void main(String[] arguments) {
    SpringApplication.run(DigestApplication.class, arguments);
  }
}
