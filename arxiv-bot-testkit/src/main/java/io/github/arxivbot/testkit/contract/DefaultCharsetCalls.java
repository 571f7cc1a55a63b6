package io.github.arxivbot.testkit.contract;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Finds calls that use the default charset of the machine. The default cannot be changed in a
 * running JVM, so the calls are read from the class files (JVM specification, chapter 4.4). Since
 * Java 18 the default is always UTF-8 (JEP 400), and nothing is found.
 */
final class DefaultCharsetCalls {

  private static final int JAVA_18 = 62;

  /** Class, method and parameters in the notation of the JVM specification. */
  private static final Set<String> CALLS =
      Set.of(
          "java/io/ByteArrayOutputStream.toString()",
          "java/io/FileReader.<init>(Ljava/io/File;)",
          "java/io/FileReader.<init>(Ljava/lang/String;)",
          "java/io/FileWriter.<init>(Ljava/io/File;)",
          "java/io/FileWriter.<init>(Ljava/io/File;Z)",
          "java/io/FileWriter.<init>(Ljava/lang/String;)",
          "java/io/FileWriter.<init>(Ljava/lang/String;Z)",
          "java/io/InputStreamReader.<init>(Ljava/io/InputStream;)",
          "java/io/OutputStreamWriter.<init>(Ljava/io/OutputStream;)",
          "java/io/PrintStream.<init>(Ljava/io/File;)",
          "java/io/PrintStream.<init>(Ljava/io/OutputStream;)",
          "java/io/PrintStream.<init>(Ljava/io/OutputStream;Z)",
          "java/io/PrintStream.<init>(Ljava/lang/String;)",
          "java/io/PrintWriter.<init>(Ljava/io/File;)",
          "java/io/PrintWriter.<init>(Ljava/io/OutputStream;)",
          "java/io/PrintWriter.<init>(Ljava/io/OutputStream;Z)",
          "java/io/PrintWriter.<init>(Ljava/lang/String;)",
          "java/lang/String.<init>([B)",
          "java/lang/String.<init>([BII)",
          "java/lang/String.getBytes()",
          "java/net/URLDecoder.decode(Ljava/lang/String;)",
          "java/net/URLEncoder.encode(Ljava/lang/String;)",
          "java/nio/charset/Charset.defaultCharset()",
          "java/util/Scanner.<init>(Ljava/io/File;)",
          "java/util/Scanner.<init>(Ljava/io/InputStream;)",
          "java/util/Scanner.<init>(Ljava/nio/file/Path;)");

  private DefaultCharsetCalls() {}

  /** Returns the calls in a plugin's own classes, those in the package of its factory and below. */
  static Set<String> callsBy(Class<?> factory) throws IOException {
    Set<String> calls = new TreeSet<>();
    try (PluginLocation place = PluginLocation.of(factory)) {
      Path own = place.root().resolve(factory.getPackageName().replace('.', '/'));
      List<Path> files;
      try (Stream<Path> all = Files.walk(own)) {
        files = all.filter(file -> file.toString().endsWith(".class")).sorted().toList();
      }
      for (Path file : files) {
        for (String call : methodsCalledBy(file)) {
          if (CALLS.contains(call)) {
            calls.add(own.relativize(file) + " calls " + call.replace("<init>", "new"));
          }
        }
      }
    }
    return calls;
  }

  private static List<String> methodsCalledBy(Path file) throws IOException {
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
        DataInputStream in = new DataInputStream(bytes)) {
      in.skipNBytes(6); // the magic number and the minor version
      return in.readUnsignedShort() < JAVA_18 ? new Constants(in).methods() : List.of();
    }
  }

  /** The constant pool of a class, limited to the names of methods. */
  private static final class Constants {

    private final String[] texts;
    private final int[] first;
    private final int[] second;
    private final List<Integer> methods = new ArrayList<>();

    Constants(DataInputStream in) throws IOException {
      int count = in.readUnsignedShort();
      texts = new String[count];
      first = new int[count];
      second = new int[count];
      for (int i = 1; i < count; i++) {
        int tag = in.readUnsignedByte();
        switch (tag) {
          case 1 -> texts[i] = in.readUTF();
          case 3, 4 -> in.skipNBytes(4); // numbers
          case 5, 6 -> { // long numbers take two entries
            in.skipNBytes(8);
            i++;
          }
          case 7, 8, 16, 19, 20 -> first[i] = in.readUnsignedShort();
          case 9, 10, 11, 12, 17, 18 -> {
            first[i] = in.readUnsignedShort();
            second[i] = in.readUnsignedShort();
            if (tag == 10) {
              methods.add(i);
            }
          }
          case 15 -> in.skipNBytes(3); // a method handle
          default -> throw new IOException("not a class file: constant " + i + " has tag " + tag);
        }
      }
    }

    List<String> methods() {
      return methods.stream().map(this::method).toList();
    }

    private String method(int method) {
      int nameAndType = second[method];
      String descriptor = texts[second[nameAndType]];
      String parameters = descriptor.substring(0, descriptor.indexOf(')') + 1);
      return texts[first[first[method]]] + "." + texts[first[nameAndType]] + parameters;
    }
  }
}
