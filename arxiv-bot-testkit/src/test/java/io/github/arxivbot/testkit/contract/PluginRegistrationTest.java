package io.github.arxivbot.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.arxivbot.spi.ScorerFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginRegistrationTest {

  private static final String SOUND = BrokenScorers.Sound.class.getName();

  @TempDir Path folder;

  @Test
  void a_folder_without_a_module_info_has_only_a_services_file() throws Exception {
    try (PluginFolder plugins = sound()) {
      assertThat(PluginRegistration.of(plugins.loadClass(SOUND), ScorerFactory.class))
          .isEqualTo(new PluginRegistration(List.of(SOUND), Optional.empty()));
    }
  }

  @Test
  void a_jar_is_read_like_a_folder() throws Exception {
    Class<?> engine = Class.forName("org.junit.jupiter.engine.JupiterTestEngine");
    Class<?> service = Class.forName("org.junit.platform.engine.TestEngine");
    List<String> engines = List.of(engine.getName());
    assertThat(PluginRegistration.of(engine, service))
        .isEqualTo(new PluginRegistration(engines, Optional.of(engines)));
  }

  @Test
  void a_class_from_no_jar_is_rejected_by_its_name() {
    assertThatThrownBy(() -> PluginRegistration.of(String.class, ScorerFactory.class))
        .hasMessageContaining("java.lang.String");
  }

  private PluginFolder sound() throws Exception {
    return PluginFolder.of(
        folder, BrokenScorers.class, ScorerFactory.class, BrokenScorers.Sound.class);
  }
}
