package org.jackdaw.gymnasium.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Making the private environment with shell scripts that play Python, so that all can go wrong. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "plays Python by shell scripts")
class PrivateEnvironmentTest {

  private static final String WAY_OUT =
      "set JACKDAW_PYTHON to an interpreter that has the packages";

  @TempDir Path temp;

  private final List<String> told = Collections.synchronizedList(new ArrayList<>());

  private PrivateEnvironment environment(String... candidates) {
    return new PrivateEnvironment(temp.resolve("cache"), List.of(candidates), told::add);
  }

  /** A Python of version 3.12.1 that makes environments whose pip does what a script says. */
  private String python(String venv, String pip) throws IOException {
    String inside = "#!/bin/sh\necho pip >>" + temp + "/log\n" + pip + "\n";
    Path template = script("inside", inside);
    return script(
            "python",
            "#!/bin/sh\ncase \"$1\" in\n-c) echo 3.12.1;;\n-m) echo venv >>"
                + temp
                + "/log; "
                + venv
                + "; mkdir -p $3/bin; cp "
                + template
                + " $3/bin/python;;\nesac\n")
        .toString();
  }

  private Path script(String name, String text) throws IOException {
    Path file = Files.writeString(temp.resolve(name), text);
    assertThat(file.toFile().setExecutable(true)).isTrue();
    return file;
  }

  private List<String> log() throws IOException {
    return Files.readAllLines(temp.resolve("log"));
  }

  @Test
  void isMadeOnceAndKept() throws IOException {
    PrivateEnvironment environment = environment(python("true", "sleep 0.1"));
    assertThat(environment.ready()).isFalse();
    assertThat(environment.state()).startsWith("not made yet");

    String interpreter = environment.interpreter();
    assertThat(interpreter).isEqualTo(environment.folder().resolve("bin/python").toString());
    assertThat(environment.interpreter()).isEqualTo(interpreter);

    assertThat(log()).containsExactly("venv", "pip");
    assertThat(environment.state()).startsWith("ready in");
    assertThat(told).hasSize(2);
    assertThat(told.get(0)).contains("once").contains(environment.folder().toString());
    assertThat(environment.folder().resolve("requirements.txt")).exists();
  }

  @Test
  void manyWhoNeedItAtOnceMakeItOnce() throws Exception {
    String python = python("true", "sleep 0.2");
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<String>> made = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        made.add(threads.submit(() -> environment(python).interpreter()));
      }
      for (Future<String> one : made) {
        assertThat(one.get()).isEqualTo(made.get(0).get());
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(log()).containsExactly("venv", "pip");
  }

  @Test
  void oneLeftHalfMadeIsMadeAnew() throws IOException {
    PrivateEnvironment environment = environment(python("true", "true"));
    Path half = temp.resolve("cache").resolve(environment.folder().getFileName() + ".part");
    Files.createDirectories(half.resolve("bin"));
    Files.writeString(half.resolve("bin/rest"), "of an earlier try");
    environment.interpreter();
    assertThat(environment.folder().resolve("bin/rest")).doesNotExist();
    assertThat(half).doesNotExist();
  }

  @Test
  void oneWhosePythonHasGoneIsMadeAnew() throws IOException {
    PrivateEnvironment environment = environment(python("true", "true"));
    environment.interpreter();
    Files.delete(environment.folder().resolve("bin/python"));
    Files.createSymbolicLink(environment.folder().resolve("bin/python"), temp.resolve("gone"));
    assertThat(environment.ready()).isFalse();
    environment.interpreter();
    assertThat(environment.ready()).isTrue();
  }

  @Test
  void saysWhatToDoWithoutPython() {
    assertThatThrownBy(() -> environment("no-such-python-1", "no-such-python-2").interpreter())
        .isInstanceOf(ProvisioningException.class)
        .hasMessageContaining("needs Python 3.11 or newer")
        .hasMessageContaining("none of no-such-python-1, no-such-python-2 is there")
        .hasMessageContaining(WAY_OUT)
        .hasMessageContaining("'gymnasium[toy-text]==1.4.0'");
  }

  @Test
  void saysWhichPythonIsTooOld() throws IOException {
    String old = script("old", "#!/bin/sh\necho 3.8.10\n").toString();
    assertThatThrownBy(() -> environment(old).interpreter())
        .isInstanceOf(ProvisioningException.class)
        .hasMessageContaining(old + " is 3.8.10")
        .hasMessageContaining(WAY_OUT);
  }

  @Test
  void saysWhatToDoWithoutVenv() throws IOException {
    String python = python("echo no module ensurepip; exit 1", "true");
    assertThatThrownBy(() -> environment(python).interpreter())
        .isInstanceOf(ProvisioningException.class)
        .hasMessageContaining("install python3-venv")
        .hasMessageContaining("no module ensurepip")
        .hasMessageContaining(WAY_OUT);
  }

  @Test
  void saysWhatToDoWithoutAnIndexAndTriesAgainLater() throws IOException {
    String unreachable = python("true", "echo no matching distribution; exit 1");
    assertThatThrownBy(() -> environment(unreachable).interpreter())
        .isInstanceOf(ProvisioningException.class)
        .hasMessageContaining("package index cannot be reached")
        .hasMessageContaining("no matching distribution")
        .hasMessageContaining(WAY_OUT);
    assertThat(environment().ready()).isFalse();

    environment(python("true", "true")).interpreter();
    assertThat(environment().ready()).isTrue();
  }

  @Test
  void everyPackageIsPinnedByHash() {
    String requirements =
        new String(PythonParts.requirements(), java.nio.charset.StandardCharsets.UTF_8);
    long packages = requirements.lines().filter(line -> line.matches("[a-z].*==.*")).count();
    long hashed =
        requirements.lines().filter(line -> line.matches("[a-z0-9_.-]+==[0-9.]+ \\\\")).count();
    assertThat(packages).isGreaterThanOrEqualTo(6).isEqualTo(hashed);
    assertThat(requirements).contains("--hash=sha256:");
  }
}
