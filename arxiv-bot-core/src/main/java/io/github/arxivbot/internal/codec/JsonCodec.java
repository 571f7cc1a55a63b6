package io.github.arxivbot.internal.codec;

import java.io.IOException;
import java.util.ServiceLoader;

/** Writes values as JSON and reads them. */
public interface JsonCodec {

  /** Returns the codec of this library. */
  static JsonCodec get() {
    return Holder.CODEC;
  }

  String write(Object value);

  /** Reads a value; fails if the text is not the JSON of such a value. */
  <T> T read(Class<T> type, String json) throws IOException;

  /** Finds the codec when it is used for the first time. */
  final class Holder {

    private static final JsonCodec CODEC =
        ServiceLoader.load(JsonCodec.class, JsonCodec.class.getClassLoader())
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("the JSON codec is missing"));

    private Holder() {}
  }
}
