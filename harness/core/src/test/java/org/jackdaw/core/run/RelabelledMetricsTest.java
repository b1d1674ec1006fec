package org.jackdaw.core.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.ServiceLoader;
import org.jackdaw.api.env.Environment;
import org.jackdaw.core.metric.MetricFactory;
import org.jackdaw.core.wrap.RemappedLabels;
import org.jackdaw.core.wrap.RemappedLabels.Part;
import org.jackdaw.core.wrap.WrapperPlace;
import org.jackdaw.testkit.CueCorridor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is measured does not depend on what outcomes are called. */
class RelabelledMetricsTest {

  @TempDir Path temp;

  private static Environment relabelled() {
    RemappedLabels.Options options =
        new RemappedLabels.Options(
            OptionalLong.empty(),
            Part.ALL,
            List.of(),
            Map.of("position", List.of(3, 1, 4, 0, 2), "sound", List.of(1, 0)));
    return new RemappedLabels()
        .wrap(
            options,
            CueCorridor.informed(),
            new WrapperPlace("remapped-labels", 0, OptionalInt.empty()));
  }

  @Test
  void aWorldOfOtherLabelsIsMeasuredAlike() throws Exception {
    List<MetricFactory> all = new ArrayList<>();
    ServiceLoader.load(MetricFactory.class).forEach(all::add);
    TinyPlan plain =
        TinyPlan.standard()
            .measuring(all)
            .of(TinyPlan.contender("wanderer", Wanderer::new))
            .in(TinyPlan.corridor());
    TinyPlan other =
        plain.in(TinyPlan.environment("corridor", 10, RelabelledMetricsTest::relabelled));
    Folders.fresh(plain.plan(), temp.resolve("plain"), 1);
    Folders.fresh(other.plan(), temp.resolve("other"), 1);

    assertSame(
        Table.read(temp.resolve("plain/episodes.csv")),
        Table.read(temp.resolve("other/episodes.csv")));
  }

  /** Sums run in another order, so last digits may differ. */
  private static void assertSame(Table plain, Table other) {
    assertThat(other.rows()).hasSameSizeAs(plain.rows());
    for (int row = 0; row < plain.rows().size(); row++) {
      for (int column = 0; column < plain.header().size(); column++) {
        String expected = plain.rows().get(row).get(column);
        String actual = other.rows().get(row).get(column);
        if (expected.matches("-?\\d+\\.\\d+.*")) {
          assertThat(Double.parseDouble(actual))
              .as(plain.header().get(column))
              .isCloseTo(Double.parseDouble(expected), within(1e-10));
        } else {
          assertThat(actual).as(plain.header().get(column)).isEqualTo(expected);
        }
      }
    }
  }
}
