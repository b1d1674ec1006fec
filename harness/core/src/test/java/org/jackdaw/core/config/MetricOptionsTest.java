package org.jackdaw.core.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import org.jackdaw.core.fixture.BrightFactory;
import org.jackdaw.core.fixture.DarkFactory;
import org.jackdaw.core.fixture.GuessFactory;
import org.jackdaw.core.fixture.LampFactory;
import org.jackdaw.core.metric.BeliefEntropy;
import org.jackdaw.core.metric.InfoGain;
import org.jackdaw.core.metric.MetricColumn;
import org.jackdaw.core.metric.MetricFactory;
import org.jackdaw.core.plan.Plan;
import org.jackdaw.core.registry.Registry;
import org.junit.jupiter.api.Test;

class MetricOptionsTest {

  private static final String YAML =
      """
      name: lamps
      protocol: {evaluate-episodes: 1}
      environments: [{id: lamp}, {id: dark, max-steps: 3}]
      contenders: [{agent: guess}]
      metrics: METRICS
      """;

  private static Plan plan(String metrics) {
    return parse(YAML.replace("METRICS", metrics));
  }

  private static Plan parse(String yaml) {
    Registry registry =
        Registry.of(
            List.of(new LampFactory(), new DarkFactory()),
            List.of(new GuessFactory()),
            List.of(new BrightFactory(), new InfoGain(), new BeliefEntropy()));
    return Experiment.parse(yaml, "x.yaml", Path.of(""), List.of()).plan(registry);
  }

  private static List<String> problems(String metrics) {
    return catchThrowableOfType(ConfigurationException.class, () -> plan(metrics)).problems();
  }

  private static List<String> columns(Plan plan) {
    return plan.metrics().stream()
        .flatMap(metric -> metric.columns().stream())
        .map(MetricColumn::name)
        .toList();
  }

  @Test
  void oneMetricMayStandSeveralTimesWithOptionsThatItsColumnsTell() {
    Plan plan = plan("[info-gain, {metric: info-gain, factor: latent}, brightness]");

    assertThat(columns(plan))
        .containsExactly(
            "observer_info_gain_bits",
            "observer_info_gain_latent_bits",
            "observer_total_info_gain_latent_bits",
            "observer_info_gain_latent_share",
            "bright_steps");
    assertThat(plan.metrics())
        .extracting(MetricFactory::definition)
        .containsExactly("info-gain", "{metric: info-gain, factor: latent}", "brightness");
  }

  @Test
  void theResolvedFormReadsBackToTheSameMetrics() {
    Plan plan = plan("[info-gain, {metric: info-gain, factor: latent}, {metric: brightness}]");
    Plan again = parse(plan.resolved());

    assertThat(plan.resolved()).contains("metric: info-gain", "factor: null", "factor: latent");
    assertThat(columns(again)).isEqualTo(columns(plan));
    assertThat(again.metrics())
        .extracting(MetricFactory::definition)
        .isEqualTo(plan.metrics().stream().map(MetricFactory::definition).toList());
  }

  @Test
  void whatDoesNotFitIsRefusedAtItsPlace() {
    assertThat(problems("[info-gain, info-gain]"))
        .containsExactly("x.yaml:5:22: metric 'info-gain' stands twice");
    assertThat(problems("[{metric: info-gain, factr: x}]"))
        .containsExactly(
            "x.yaml:5:31: info-gain: unknown key 'factr': did you mean 'factor'? known: factor,"
                + " metric");
    assertThat(problems("[{metric: brightness, factor: x}]"))
        .containsExactly("x.yaml:5:32: brightness has no options, got 'factor'");
    assertThat(problems("[{metric: info-gian}]"))
        .containsExactly(
            "x.yaml:5:20: unknown metric 'info-gian': did you mean 'info-gain'? known:"
                + " belief-entropy, brightness, info-gain");
    assertThat(problems("[{factor: x}]").get(0))
        .startsWith("x.yaml:5:11: a metric must be a word, or a map such as");
    assertThat(problems("[{metric: info-gain, factor: ' '}]").get(0))
        .contains("factor must not be blank");
  }

  @Test
  void columnsThatCannotBeToldApartAreRefused() {
    assertThat(problems("[{metric: info-gain, factor: a b}, {metric: info-gain, factor: a-b}]"))
        .containsExactly(
            "x.yaml:5:45: info-gain: the metric 'info-gain' has the column"
                + " observer_info_gain_a_b_bits too");
  }

  @Test
  void whatStaysBlankIsSaidBeforehandOncePerReason() {
    assertThat(plan("[{metric: info-gain, factor: door}]").warnings())
        .containsExactly(
            "lamp: metric {metric: info-gain, factor: door} stays blank: the world has no hidden"
                + " factor door");
    assertThat(plan("[info-gain, {metric: belief-entropy, factor: latent}]").warnings()).isEmpty();
  }
}
