package org.jackdaw.core.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class BuiltInMetricsTest {

  private final List<MetricFactory> metrics =
      ServiceLoader.load(MetricFactory.class).stream().map(ServiceLoader.Provider::get).toList();

  @Test
  void areFoundAsServices() {
    assertThat(metrics)
        .extracting(MetricFactory::id)
        .contains(
            "belief-entropy",
            "coverage",
            "efe",
            "info-gain",
            "normalised-score",
            "regret",
            "surprisal");
  }

  @Test
  void haveColumnsOfDistinctNamesWithTheirUnit() {
    List<MetricColumn> columns = metrics.stream().flatMap(m -> m.columns().stream()).toList();

    assertThat(columns).extracting(MetricColumn::name).doesNotHaveDuplicates();
    assertThat(columns)
        .allSatisfy(
            column -> {
              assertThat(column.name()).matches("[a-z]+(_[a-z]+)*");
              assertThat(column.unit()).isNotBlank();
              assertThat(column.description()).isNotBlank();
              if (column.unit().equals("bits") || column.unit().equals("nats")) {
                assertThat(column.name()).endsWith("_" + column.unit());
              }
            });
  }
}
