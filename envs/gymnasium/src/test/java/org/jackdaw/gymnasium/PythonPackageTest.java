package org.jackdaw.gymnasium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jackdaw.gymnasium.transport.PythonCommand;
import org.junit.jupiter.api.Test;

/** Runs the tests of the Python side, which pytest collects from {@code src/test/python}. */
@RequiresPython
class PythonPackageTest {

  private static final Path PYTEST = Path.of("target", "pytest");

  private record Run(int status, String output) {}

  private static Run run(List<String> command, String path) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("PYTHONPATH", path);
    builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
    builder.environment().put("PYGAME_HIDE_SUPPORT_PROMPT", "1");
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Run(process.waitFor(), output);
  }

  private static void requirePytest(String python) throws Exception {
    if (!Files.isDirectory(PYTEST.resolve("pytest"))) {
      Run install =
          run(
              List.of(
                  python,
                  "-m",
                  "pip",
                  "install",
                  "--quiet",
                  "--no-deps",
                  "--require-hashes",
                  "--disable-pip-version-check",
                  "--target",
                  PYTEST.toString(),
                  "-r",
                  "src/test/resources/requirements-test.txt"),
              "");
      assumeTrue(install.status() == 0, "pytest cannot be fetched: " + install.output());
    }
  }

  @Test
  void thePythonSidePassesItsOwnTests() throws Exception {
    PythonCommand command = Interpreters.command(Duration.ofSeconds(60));
    requirePytest(command.interpreter());
    Run run =
        run(
            List.of(
                command.interpreter(),
                "-m",
                "pytest",
                "-q",
                "-p",
                "no:cacheprovider",
                "src/test/python"),
            command.packages() + File.pathSeparator + PYTEST.toAbsolutePath());
    assertThat(run.status()).as(run.output()).isZero();
    assertThat(run.output()).containsPattern("[1-9][0-9]+ passed");
  }

  @Test
  void everyModuleIsShipped() throws IOException {
    Path source = Path.of("src/main/resources/org/jackdaw/gymnasium/python/jackdaw_bridge");
    Path unpacked = Interpreters.command(Duration.ofSeconds(60)).packages();
    try (var modules = Files.list(source)) {
      for (Path module : modules.filter(m -> m.toString().endsWith(".py")).toList()) {
        assertThat(unpacked.resolve("jackdaw_bridge").resolve(module.getFileName()))
            .hasSameTextualContentAs(module);
      }
    }
  }
}
