package org.jackdaw.aif.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Recorded runs of pymdp's two generations and of SPM, replayed value by value. */
class GoldenFilesTest {

  private static Path golden() throws URISyntaxException {
    return Path.of(GoldenFilesTest.class.getResource("/golden").toURI());
  }

  @TestFactory
  Stream<DynamicTest> reproduces() throws IOException, URISyntaxException {
    return Conformance.ofEngine().run(golden()).files().stream()
        .map(
            e ->
                DynamicTest.dynamicTest(
                    e.file().getFileName().toString(),
                    () -> assertThat(e.failures()).as("worst at " + e.worstField()).isEmpty()));
  }

  @Test
  void comparesThousandsOfNumbers() throws IOException, URISyntaxException {
    ConformanceReport report = Conformance.ofEngine().run(golden());
    assertThat(report.files()).hasSizeGreaterThan(40);
    assertThat(report.files().stream().mapToLong(ConformanceReport.Entry::compared).sum())
        .isGreaterThan(10_000);
  }
}
