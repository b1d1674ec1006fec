package org.jackdaw.core.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentFactory;
import org.jackdaw.api.option.Documented;
import org.jackdaw.core.fixture.Fixtures;
import org.jackdaw.core.fixture.LampFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistryTest {

  record Labelled(@Documented("a label") String label) {}

  record Bare(int arms) {}

  record Odd(@Documented("a thread") Thread thread) {}

  private record Factory<O extends Record>(String id, O defaults) implements EnvironmentFactory<O> {

    @Override
    public String summary() {
      return "Odd.";
    }

    @Override
    public Environment create(O options) {
      throw new IllegalStateException("never made");
    }
  }

  private static Registry of(EnvironmentFactory<?>... factories) {
    return Registry.of(List.of(factories), List.of(), List.of());
  }

  @Test
  void findsServicesOfAClassLoader() {
    Registry registry = Registry.load(getClass().getClassLoader());
    assertThat(registry.metrics()).isNotEmpty();
    assertThat(List.copyOf(registry.metrics().keySet())).isSorted();
  }

  @Test
  void sortsById() {
    assertThat(Fixtures.registry().environments().keySet()).containsExactly("dark", "lamp");
    assertThat(Fixtures.registry().agents().keySet()).containsExactly("guess", "think");
  }

  @Test
  void namesTheNearestKnownId() {
    assertThatThrownBy(() -> Fixtures.registry().agent("thinks"))
        .hasMessage("unknown agent 'thinks': did you mean 'think'? known: guess, think");
    assertThatThrownBy(() -> Fixtures.registry().environment("zzz"))
        .hasMessage("unknown environment 'zzz'; known: dark, lamp");
    assertThatThrownBy(() -> Fixtures.registry().metric("brightnes"))
        .hasMessage("unknown metric 'brightnes': did you mean 'brightness'? known: brightness");
  }

  @Test
  void refusesTwoServicesOfOneId() {
    assertThatThrownBy(() -> of(new LampFactory(), new LampFactory()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("environment 'lamp' is provided twice");
  }

  @Test
  void refusesIdsThatConfigurationsCannotName() {
    assertThatThrownBy(() -> of(new Factory<>("Odd one", new Bare(1))))
        .hasMessage("environment 'Odd one': an id must be lower-case words joined by '-'");
  }

  @Test
  void namesTheServiceThatCannotBeLoaded(@TempDir Path folder) throws IOException {
    Path services = Files.createDirectories(folder.resolve("META-INF/services"));
    Files.writeString(services.resolve(EnvironmentFactory.class.getName()), "org.absent.Factory");
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
      assertThatThrownBy(() -> Registry.load(loader))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("org.absent.Factory");
    }
  }

  @Test
  void refusesOptionsThatCannotBeConfigured() {
    assertThatThrownBy(() -> of(new Factory<>("odd", new Labelled("x"))))
        .hasMessage("odd: option 'label' has the name of a key of the harness");
    assertThatThrownBy(() -> of(new Factory<>("odd", new Bare(1))))
        .hasMessage("odd: option 'arms' is not documented");
    assertThatThrownBy(() -> of(new Factory<>("odd", new Odd(Thread.currentThread()))))
        .hasMessage("odd: options cannot be of type java.lang.Thread");
  }
}
