package io.github.arxivbot.model;

import java.util.List;
import java.util.Objects;

/**
 * What a model wrote about a paper, and what it had read. The text is untrusted Markdown.
 * Immutable.
 *
 * <pre>{@code
 * Summary summary = Summary.builder("## 1. Problem …", "qwen-long").read(Summary.Read.TEXT).build();
 * }</pre>
 */
public final class Summary {

  /** How much of a paper was read, most first. */
  public enum Read {
    /** The whole PDF. */
    FILE,
    /** Text extracted from the PDF. */
    TEXT,
    /** The abstract only. */
    ABSTRACT
  }

  private final String text;
  private final String model;
  private final Read read;
  private final Usage usage;
  private final int numbersChecked;
  private final List<String> unsupportedNumbers;

  private Summary(Builder builder) {
    text = builder.text;
    model = builder.model;
    read = builder.read;
    usage = builder.usage;
    numbersChecked = builder.numbersChecked;
    unsupportedNumbers = builder.unsupportedNumbers;
  }

  /**
   * Starts a summary.
   *
   * @param text the summary, Markdown; not blank
   * @param model the name of the model that wrote it, as shown to readers
   * @return a builder with {@link Read#ABSTRACT} and {@link Usage#ZERO}
   * @throws IllegalArgumentException if {@code text} is blank: an empty answer is a failure, not a
   *     summary
   */
  public static Builder builder(String text, String model) {
    return new Builder(text, model);
  }

  /**
   * The summary.
   *
   * @return untrusted Markdown, not blank
   */
  public String text() {
    return text;
  }

  /**
   * Who wrote it.
   *
   * @return the model's name
   */
  public String model() {
    return model;
  }

  /**
   * What the model had before it.
   *
   * @return file, text or abstract
   */
  public Read read() {
    return read;
  }

  /**
   * What it cost.
   *
   * @return tokens and requests, failed attempts included
   */
  public Usage usage() {
    return usage;
  }

  /**
   * How many numbers of the text were looked up in what was read.
   *
   * @return 0 where no check was made
   */
  public int numbersChecked() {
    return numbersChecked;
  }

  /**
   * The numbers of the text that are not in what was read.
   *
   * @return as they stand in the text, each with its unit
   */
  public List<String> unsupportedNumbers() {
    return unsupportedNumbers;
  }

  /** Collects the fields of a {@link Summary}. Not thread-safe. */
  public static final class Builder {
    private final String text;
    private final String model;
    private Read read = Read.ABSTRACT;
    private Usage usage = Usage.ZERO;
    private int numbersChecked;
    private List<String> unsupportedNumbers = List.of();

    private Builder(String text, String model) {
      this.text = Objects.requireNonNull(text, "text").strip();
      this.model = Objects.requireNonNull(model, "model");
      if (this.text.isEmpty()) {
        throw new IllegalArgumentException("a summary by " + model + " is blank");
      }
    }

    /**
     * Sets {@link Summary#read()}.
     *
     * @param what what the model had before it
     * @return this builder
     */
    public Builder read(Read what) {
      read = Objects.requireNonNull(what, "what");
      return this;
    }

    /**
     * Sets {@link Summary#usage()}.
     *
     * @param spent what it cost
     * @return this builder
     */
    public Builder usage(Usage spent) {
      usage = Objects.requireNonNull(spent, "spent");
      return this;
    }

    /**
     * Sets {@link Summary#numbersChecked()} and {@link Summary#unsupportedNumbers()}.
     *
     * @param checked how many were looked up, 0 or more
     * @param unsupported those that were not found
     * @return this builder
     */
    public Builder numbers(int checked, List<String> unsupported) {
      if (checked < unsupported.size()) {
        throw new IllegalArgumentException(
            checked + " numbers were checked, but " + unsupported.size() + " not found");
      }
      numbersChecked = checked;
      unsupportedNumbers = List.copyOf(unsupported);
      return this;
    }

    /**
     * Makes the summary.
     *
     * @return an immutable summary
     */
    public Summary build() {
      return new Summary(this);
    }
  }
}
