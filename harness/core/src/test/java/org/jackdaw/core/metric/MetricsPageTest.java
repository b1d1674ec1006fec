package org.jackdaw.core.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class MetricsPageTest {

  /** As if no options were given. */
  private static String page() throws Exception {
    return Files.readString(Path.of("../docs/metrics.md"))
        .replace("[_FACTOR]", "")
        .replace("[training_]", "")
        .replace("[_N_steps]", "");
  }

  @Test
  void namesEveryMetricAndEveryColumn() throws Exception {
    String page = page();
    for (MetricFactory metric : ServiceLoader.load(MetricFactory.class)) {
      assertThat(page).contains("`" + metric.id() + "`");
      for (MetricColumn column : metric.columns()) {
        assertThat(page).contains("`" + column.name() + "`");
      }
    }
  }
}
