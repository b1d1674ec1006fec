package org.jackdaw.aif.conformance;

import java.util.Optional;
import java.util.Set;
import org.jackdaw.aif.spm.Tensor;
import org.jackdaw.aif.spm.habit.HabitCounts;
import org.jackdaw.aif.spm.habit.HabitModel;
import org.jackdaw.aif.spm.habit.HabitScheme;
import org.jackdaw.aif.spm.habit.HabitSettings;
import org.jackdaw.aif.spm.habit.HabitTrial;

/** Trials of SPM's process theory with a habit; tables are single tensors. */
final class HabitKind implements GoldenKind {

  private static final double TOLERANCE = 1e-9;

  @Override
  public String schema() {
    return "spm-golden/1";
  }

  @Override
  public Set<String> kinds() {
    return Set.of("spm_MDP_VB");
  }

  @Override
  public void check(com.fasterxml.jackson.databind.JsonNode file, Deviations deviations) {
    GoldenKeys keys = GoldenKeys.of(file);
    keys.ignore("routine");
    if (keys.number("index_base", 0) != 0) {
      deviations.unsupported("index_base", keys.number("index_base", 0));
    }
    GoldenKeys model = keys.object("model");
    HabitScheme scheme =
        new HabitScheme(model(model), settings(model, keys.object("options"), deviations));
    for (GoldenKeys trial : keys.objects("trials")) {
      GoldenKeys given = trial.object("given");
      given.ignore("s");
      HabitTrial actual = scheme.run(integers(given, "o"), integers(given, "u"));
      compare(trial.object("out"), actual, deviations);
    }
    keys.finish(deviations);
  }

  private static HabitModel model(GoldenKeys keys) {
    Tensor transition = tensor(keys, "B").orElseThrow();
    HabitCounts counts =
        new HabitCounts(
            tensor(keys, "a"),
            tensor(keys, "b"),
            tensor(keys, "c").orElse(HabitModel.noHabit(transition)),
            tensor(keys, "d"),
            tensor(keys, "e"));
    Tensor preference = tensor(keys, "C").orElseThrow();
    int[] column = {preference.size(0), 1};
    return new HabitModel(
        tensor(keys, "A").orElseThrow(),
        transition,
        preference.rank() == 1 ? Tensor.of(column, preference.toArray()) : preference,
        tensor(keys, "D").or(counts::start).orElseThrow(),
        sequences(tensor(keys, "V").orElseThrow()),
        counts);
  }

  private static Optional<Tensor> tensor(GoldenKeys keys, String key) {
    return keys.has(key) ? Optional.of(SpmTrialKind.tensor(keys.get(key))) : Optional.empty();
  }

  private static int[][] sequences(Tensor controls) {
    int[][] sequences = new int[controls.size(0)][controls.size(1)];
    for (int i = 0; i < controls.length(); i++) {
      sequences[i / controls.size(1)][i % controls.size(1)] = (int) controls.cell(i);
    }
    return sequences;
  }

  private static HabitSettings settings(
      GoldenKeys model, GoldenKeys options, Deviations deviations) {
    options.ignore("plot");
    if (options.number("gamma_s", 0) != 0) {
      deviations.unsupported("options.gamma_s", options.get("gamma_s"));
    }
    HabitSettings usual = HabitSettings.SPM;
    boolean competing = options.number("habit", 1) != 0;
    return new HabitSettings(
        model.number("alpha", usual.alpha()),
        model.number("beta", usual.beta()),
        usual.zeta(),
        usual.iterations(),
        competing ? HabitSettings.Habit.COMPETING : HabitSettings.Habit.DORMANT);
  }

  private static int[] integers(GoldenKeys keys, String key) {
    double[] values = GoldenTensor.values(keys.get(key));
    int[] integers = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      integers[i] = (int) values[i];
    }
    return integers;
  }

  private static void compare(GoldenKeys out, HabitTrial actual, Deviations deviations) {
    compare(out, "X", Optional.of(actual.averaged()), deviations);
    compare(out, "Q", Optional.of(actual.perPolicy()), deviations);
    compare(out, "R", Optional.of(actual.posterior()), deviations);
    compare(out, "P", Optional.of(actual.actions()), deviations);
    compare(out, "w", Optional.of(actual.precision()), deviations);
    compare(out, "xn", Optional.of(actual.responses().firingRates()), deviations);
    compare(out, "un", Optional.of(actual.responses().policies()), deviations);
    compare(out, "wn", Optional.of(actual.responses().precision()), deviations);
    compare(out, "dn", Optional.of(actual.responses().dopamine()), deviations);
    compare(out, "a", actual.counts().likelihood(), deviations);
    compare(out, "b", actual.counts().transition(), deviations);
    compare(out, "c", Optional.of(actual.counts().habit()), deviations);
    compare(out, "d", actual.counts().start(), deviations);
    compare(out, "e", actual.counts().policies(), deviations);
  }

  private static void compare(
      GoldenKeys out, String key, Optional<Tensor> actual, Deviations deviations) {
    if (out.has(key) && actual.isPresent()) {
      double[] values = actual.get().toArray();
      deviations.compare(out.name() + " " + key, out.get(key), values, TOLERANCE);
    }
  }
}
