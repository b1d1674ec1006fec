package org.jackdaw.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

class TemplateProjectTest {

  @TempDir Path work;

  @Test
  void itsOwnContractTestsPass() throws Exception {
    Path main = TemplateProject.compile("src/main/java", folder("main"), List.of());
    Path tests = TemplateProject.compile("src/test/java", folder("tests"), List.of(main));
    URL[] classPath = {main.toUri().toURL(), tests.toUri().toURL()};
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader loader = new URLClassLoader(classPath, before)) {
      thread.setContextClassLoader(loader);
      TestExecutionSummary summary =
          runTests(
              loader.loadClass("org.example.coin.HiddenCoinTest"),
              loader.loadClass("org.example.coin.WinStayTest"));
      StringWriter failures = new StringWriter();
      summary.printFailuresTo(new PrintWriter(failures, true));
      assertThat(summary.getTotalFailureCount()).as(failures.toString()).isZero();
      assertThat(summary.getTestsSucceededCount()).isGreaterThan(10);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Test
  void aPluginJarBringsItsWorldAndItsAgent() throws IOException {
    Path jar = TemplateProject.jar(work);
    Path out = work.resolve("result");

    CommandRun list = CommandRun.of("--plugin", jar.toString(), "list");
    CommandRun run =
        CommandRun.of(
            "--plugin",
            jar.toString(),
            "run",
            TemplateProject.ROOT.resolve("coin.yaml").toString(),
            "--out",
            out.toString());

    CommandRun description = CommandRun.of("--plugin", jar.toString(), "describe", "hidden-coin");
    assertThat(description.out()).contains("\nEnd\n  After four steps.\n");
    assertThat(list.out()).contains("hidden-coin").contains("win-stay");
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).contains("win-stay").contains("random");
    assertThat(Files.readString(out.resolve("episodes.csv"))).contains("coin,hidden-coin,win-stay");
  }

  private Path folder(String name) throws IOException {
    return Files.createDirectories(work.resolve(name));
  }

  private static TestExecutionSummary runTests(Class<?>... tests) {
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    LauncherDiscoveryRequestBuilder request = LauncherDiscoveryRequestBuilder.request();
    for (Class<?> test : tests) {
      request.selectors(DiscoverySelectors.selectClass(test));
    }
    LauncherFactory.create().execute(request.build(), listener);
    return listener.getSummary();
  }
}
