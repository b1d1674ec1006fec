package org.jackdaw.core.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.jackdaw.core.metric.MetricFactory;
import org.junit.jupiter.api.Test;

class RowSchemaTest {

  private static final List<MetricFactory> METRICS =
      ServiceLoader.load(MetricFactory.class).stream()
          .map(ServiceLoader.Provider::get)
          .filter(metric -> metric.getClass().getPackageName().equals("org.jackdaw.core.metric"))
          .toList();

  @Test
  void namesTheColumnsOfEpisodesInTheirOrder() {
    assertThat(RowSchema.episodes(List.of()).names())
        .containsExactly(
            ("experiment,environment,agent,knowledge,seed,phase,checkpoint,episode,"
                    + "environment_seed,steps,return,terminated,truncated,success")
                .split(","));
  }

  @Test
  void putsCumulativeMetricsIntoCurvesOnly() {
    List<String> curves = RowSchema.curves(METRICS).names();

    assertThat(curves).contains("regret", "coverage", "observer_info_gain_bits");
    assertThat(curves).doesNotContain("normalised_score", "agent_efe_nats", "steps");
  }

  @Test
  void namesTheColumnsOfTheSummary() {
    assertThat(RowSchema.summary().names())
        .containsExactly(
            ("experiment,environment,agent,knowledge,phase,checkpoint,metric,n,mean,low,high,"
                    + "level,method,note")
                .split(","));
  }

  @Test
  void isDocumentedColumnByColumn() throws IOException {
    String docs = Files.readString(Path.of("../docs/results.md")); // metrics have their own page
    List<RowSchema> schemas = new ArrayList<>();
    schemas.add(RowSchema.episodes(List.of()));
    schemas.add(RowSchema.curves(List.of()));
    schemas.add(RowSchema.timing());
    schemas.add(RowSchema.failures());
    schemas.add(RowSchema.summary());

    for (RowSchema schema : schemas) {
      assertThat(docs).contains("`" + schema.file() + "`");
      for (Column column : schema.columns()) {
        assertThat(docs).contains("| `" + column.name() + "` |");
      }
    }
  }
}
