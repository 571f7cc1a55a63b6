package io.github.arxivbot.notifier.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A self-signed certificate, made by the keytool of this Java, and contexts that use or trust it.
 */
final class TestKeys {

  private static final char[] PASSWORD = "password".toCharArray();

  private final KeyStore keys;

  private TestKeys(KeyStore keys) {
    this.keys = keys;
  }

  /** Creates a certificate for a name such as {@code ip:127.0.0.1} or {@code dns:localhost}. */
  static TestKeys create(Path folder, String name) throws Exception {
    Path file = folder.resolve(name.replaceAll("\\W", "_") + ".p12");
    Process keytool =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                    "-genkeypair",
                    "-alias",
                    "test",
                    "-keyalg",
                    "EC",
                    "-dname",
                    "CN=test",
                    "-ext",
                    "SAN=" + name,
                    "-validity",
                    "10",
                    "-storetype",
                    "PKCS12",
                    "-storepass",
                    String.valueOf(PASSWORD),
                    "-keystore",
                    file.toString()))
            .redirectErrorStream(true)
            .start();
    String output = new String(keytool.getInputStream().readAllBytes(), UTF_8);
    if (keytool.waitFor() != 0) {
      throw new IOException(output);
    }
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream content = Files.newInputStream(file)) {
      keys.load(content, PASSWORD);
    }
    return new TestKeys(keys);
  }

  SSLContext server() throws GeneralSecurityException {
    KeyManagerFactory factory = KeyManagerFactory.getInstance("PKIX");
    factory.init(keys, PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(factory.getKeyManagers(), null, null);
    return context;
  }

  SSLContext trusting() throws GeneralSecurityException {
    KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
    try {
      trusted.load(null, null);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    trusted.setCertificateEntry("test", keys.getCertificate("test"));
    TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
    factory.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, factory.getTrustManagers(), null);
    return context;
  }
}
