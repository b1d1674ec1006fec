package org.jackdaw.aif.spm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.jackdaw.aif.planning.TermWeights;

/** One trial as it goes on: observe, infer states, score policies, infer policies, act; learn. */
final class TrialRun implements Descent.Outcomes {

  private static final double[] NOT_OBSERVED = {};

  final SpmModel model;
  private final SpmSettings settings;
  private final LearntCounts counts;
  final int steps;
  final TrialTables tables;
  final PolicyState policies;
  final Beliefs beliefs;
  private final List<JointLikelihood> likelihoods = new ArrayList<>();
  final Traces traces;
  private final MessagePassing passing;
  final PolicyScore score;
  final PolicyInference inference;
  final double[][][] outcomes; // [step][modality][outcome]; nothing where not observed
  private final double[][][] shown; // likewise, one-hot
  final double[][] free; // [step][policy]
  final double[][] expectedFree; // [step][policy]
  final double[][] posterior; // [step][policy]
  final double[] total; // [step]
  final double[] precision; // [step]
  final double[][] actions; // [step][joint control]
  private int now;

  TrialRun(
      SpmModel model,
      SpmSettings settings,
      PolicyPlan plan,
      List<Coupling> couplings,
      LearntCounts counts,
      Beginning begin,
      boolean learntMoves,
      OpenTrial.Responses responses) {
    this.model = model;
    this.settings = settings;
    this.counts = counts;
    steps = plan.steps();
    tables = new TrialTables(model, plan, counts, begin, learntMoves);
    policies = new PolicyState(plan);
    int[] sizes = new int[model.factors()];
    Arrays.setAll(sizes, model::states);
    beliefs = new Beliefs(sizes, plan.count(), steps);
    beliefs.begin(tables.start);
    for (Coupling coupling : couplings) {
      likelihoods.add(new JointLikelihood(coupling, beliefs));
    }
    traces = new Traces(beliefs, settings.iterations(), responses);
    passing = new MessagePassing(tables, policies, beliefs, likelihoods, traces, settings);
    score = new PolicyScore(model, tables, policies, beliefs, couplings, settings);
    inference = new PolicyInference(policies, settings, tables.logHabit, steps);
    outcomes = new double[steps][model.modalities()][];
    shown = new double[steps][model.modalities()][];
    for (double[][] step : shown) {
      Arrays.setAll(step, g -> new double[model.outcomes(g)]);
    }
    free = new double[steps][plan.count()];
    expectedFree = new double[steps][plan.count()];
    posterior = new double[steps][plan.count()];
    total = new double[steps];
    precision = new double[steps];
    actions = new double[steps - 1][];
    for (double[] before : posterior) {
      Arrays.fill(before, 1.0 / plan.count());
    }
  }

  /** Plays the trial in a world. */
  Trial play(World world, List<Link> linked, SpmScheme.Lower lower) {
    int made = steps;
    for (int t = 0; t < made; t++) {
      world.step(t);
      perceive(t, world, lower);
      think(t);
      if (certain(linked)) {
        made = t + 1;
      } else if (t + 1 < made) {
        act(t, world);
      }
    }
    Trial.Learnt learnt = learn(made);
    return new TrialReport(this, made).write(world.outcomes, world.states, world.controls, learnt);
  }

  /** Infers from outcomes that are all known. */
  Trial observe(List<Tensor> distributions) {
    for (int t = 0; t < steps; t++) {
      for (int g = 0; g < outcomes[t].length; g++) {
        outcomes[t][g] = new double[model.outcomes(g)];
        for (int o = 0; o < outcomes[t][g].length; o++) {
          outcomes[t][g][o] = distributions.get(g).at(o, t);
        }
      }
      observe(t);
    }
    think(steps - 1);
    for (int t = 0; t + 1 < steps; t++) {
      actions[t] = actions(t);
    }
    int[][] none = {};
    return new TrialReport(this, steps).write(none, none, none, learn(steps));
  }

  private void perceive(int t, World world, SpmScheme.Lower lower) {
    now = t;
    for (int g = 0; g < outcomes[t].length; g++) {
      show(t, g, world.outcomes[g][t]);
    }
    lower.look(t, this);
    observe(t);
  }

  private void show(int t, int modality, int outcome) {
    outcomes[t][modality] = outcome < 0 ? NOT_OBSERVED : shown[t][modality];
    if (outcome >= 0) {
      shown[t][modality][outcome] = 1;
    }
  }

  /** Takes outcomes in, -1 where there is none, and infers what follows. */
  void perceive(int t, int[] values) {
    now = t;
    for (int g = 0; g < values.length; g++) {
      show(t, g, values[g]);
    }
    observe(t);
    think(t);
  }

  private void observe(int t) {
    for (JointLikelihood likelihood : likelihoods) {
      likelihood.observe(t, outcomes[t], tables.likelihood);
    }
  }

  private void think(int t) {
    if (t > 0 && !policies.moving && policies.count > 1) {
      policies.prune(posterior[t - 1], settings.zeta());
    }
    beliefs.flatten(settings.erp());
    for (int k = 0; k < policies.count; k++) {
      if (policies.alive(k)) {
        free[t][k] = passing.infer(k, t);
      }
    }
    for (int k = 0; k < policies.count && policies.count > 1; k++) {
      if (policies.alive(k)) {
        expectedFree[t][k] = score.score(k, t);
      }
    }
    inference.infer(t, free[t], expectedFree[t]);
    System.arraycopy(inference.posterior(), 0, posterior[t], 0, policies.count);
    precision[t] = inference.precision();
    total[t] = inference.total();
    beliefs.average(posterior[t], policies.horizon());
    traces.average(posterior[t], t);
  }

  /** Whether the factors that the level above asks about are known well enough. */
  private boolean certain(List<Link> linked) {
    double negativeEntropy = 0;
    for (Link link : linked) {
      double[] x = beliefs.averaged(link.factor());
      for (int s = 0; s < beliefs.size(link.factor()); s++) {
        negativeEntropy += x[s] * Numbers.ln(x[s]);
      }
    }
    return !linked.isEmpty() && negativeEntropy > -settings.chi();
  }

  private void act(int t, World world) {
    actions[t] = actions(t);
    move(t, world.act(t, actions[t]));
  }

  TermWeights weights() {
    return settings.weights();
  }

  /** Moves on: only moving policies remember what was done. */
  void move(int t, int[] executed) {
    if (policies.moving) {
      policies.move(t, executed);
      beliefs.setUniform();
    }
  }

  /** The probabilities of the joint controls, the last factor's fastest. */
  double[] actions(int t) {
    int joint = 1;
    for (int f = 0; f < model.factors(); f++) {
      joint *= model.controls(f);
    }
    double[] p = new double[joint];
    for (int k = 0; k < policies.count; k++) {
      int index = 0;
      for (int f = 0; f < model.factors(); f++) {
        index = index * model.controls(f) + policies.control(t, k, f);
      }
      p[index] += posterior[t][k];
    }
    for (int i = 0; i < joint; i++) {
      p[i] = settings.alpha() * StrictMath.log(p[i]);
    }
    Numbers.softmax(p, 0, joint);
    return p;
  }

  Trial.Learnt learn(int made) {
    LearningReport report = new LearningReport(counts, model);
    new TrialLearning(model, settings, beliefs, policies, made).learn(counts, outcomes, posterior);
    return report.write();
  }

  @Override
  public int modalities() {
    return model.modalities();
  }

  @Override
  public double[] expected(int modality) {
    return expected(modality, now, p -> p);
  }

  /** The log-likelihood of outcomes, averaged over the states that are believed at a step. */
  double[] expectedLog(int modality, int step) {
    return expected(modality, step, Numbers::ln);
  }

  private double[] expected(int modality, int step, DoubleUnaryOperator of) {
    double[] likelihood = tables.likelihood[modality];
    double[] expected = new double[model.outcomes(modality)];
    int columns = likelihood.length / expected.length;
    for (int c = 0; c < columns; c++) {
      double weight = beliefs.averagedWeight(model.parentsOf(modality), c, step);
      for (int o = 0; o < expected.length; o++) {
        expected[o] += weight * of.applyAsDouble(likelihood[c * expected.length + o]);
      }
    }
    return expected;
  }

  @Override
  public void replace(int modality, double[] distribution) {
    outcomes[now][modality] = distribution;
  }
}
