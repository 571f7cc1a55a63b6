package io.github.arxivbot.spark;

import java.io.Serializable;
import java.util.function.Supplier;

/**
 * Creates a value on an executor. Spark serializes the supplier and everything that it refers to: a
 * lambda expression may refer to texts and numbers, and must not refer to a scorer.
 *
 * @param <T> the type of the value, which does not have to be serializable
 */
@FunctionalInterface
public interface SerializableSupplier<T> extends Supplier<T>, Serializable {}
