package org.jackdaw.examples;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jackdaw.aif.convention.Conventions;
import org.jackdaw.aif.graph.BeliefPropagation;
import org.jackdaw.aif.graph.FactorGraph;
import org.jackdaw.aif.graph.GraphInference;
import org.jackdaw.aif.graph.MeanField;
import org.jackdaw.aif.graph.UnrolledModel;
import org.jackdaw.aif.inference.Evidence;
import org.jackdaw.aif.inference.FixedPointInference;
import org.jackdaw.aif.model.MarginalBelief;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.aif.sequence.BeliefSequence;
import org.jackdaw.aif.sequence.HiddenMarkov;
import org.jackdaw.aif.sequence.MessagePassing;
import org.jackdaw.aif.sequence.SequenceRule;
import org.jackdaw.aif.sequence.SequenceRule.Messages;
import org.jackdaw.aif.sequence.Smoother;
import org.jackdaw.aif.sequence.Window;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.Parent;

/**
 * Each inference algorithm on one problem: a fox roams between den, wood and field and leaves
 * tracks that are read right four times in five. Where was it at some hour? The filter knows the
 * tracks until then, the others all of them; the exact ones agree, the variational ones are too
 * sure.
 */
public final class Example06Inference {

  private static final double STAYS = 0.8;
  private static final double READ_RIGHT = 0.8;

  private Example06Inference() {}

  /**
   * Prints what each algorithm believes.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) {
    beliefs(2, 0, 0, 1, 2, 2, 2)
        .forEach((name, belief) -> System.out.println(name + " " + Arrays.toString(belief)));
  }

  static Model model() {
    return Model.builder()
        .factor("fox", "den", "wood", "field")
        .modality("tracks", "den", "wood", "field")
        .transition("fox", List.of(Parent.before("fox")), (p, next) -> mostly(p[0], STAYS, next))
        .likelihood(
            "tracks", List.of(Parent.after("fox")), (p, seen) -> mostly(p[0], READ_RIGHT, seen))
        .build();
  }

  private static void mostly(int place, double probability, double[] column) {
    Arrays.fill(column, (1 - probability) / 2);
    column[place] = probability;
  }

  /**
   * Where the fox was.
   *
   * @param hour the hour in question, from 0
   * @param tracks where the tracks seemed to lead, hour by hour
   * @return by algorithm the probability of each place
   */
  static Map<String, double[]> beliefs(int hour, int... tracks) {
    WorkingModel model = WorkingModel.of(model(), Conventions.CLEAN);
    FactorGraph graph = UnrolledModel.of(model(), new int[tracks.length - 1]);
    Map<String, double[]> beliefs = new LinkedHashMap<>();
    beliefs.put("fixed-point filter", filtered(model, hour, tracks));
    beliefs.put("hidden Markov smoother", chain(tracks).smoothed(hour));
    beliefs.put("backward smoother", smoothed(model, hour, tracks));
    beliefs.put("sum-product", onGraph(new BeliefPropagation(graph), hour, tracks));
    beliefs.put("marginal messages", passed(model, Messages.MARGINAL, hour, tracks));
    beliefs.put("variational messages", passed(model, Messages.VARIATIONAL, hour, tracks));
    beliefs.put("mean field", onGraph(new MeanField(graph), hour, tracks));
    return beliefs;
  }

  /** One observation at a time, each prior predicted from the posterior before. */
  private static double[] filtered(WorkingModel model, int hour, int[] tracks) {
    FixedPointInference inference = new FixedPointInference(model);
    Evidence evidence = new Evidence(model);
    MarginalBelief prior = start(model);
    MarginalBelief belief = model.newBelief();
    for (int t = 0; t <= hour; t++) {
      inference.infer(prior, evidence.observeAll(tracks[t]), belief);
      model.predict(belief, 0, prior);
    }
    return belief.marginal(0);
  }

  /**
   * Exact, on plain arrays.
   *
   * @param tracks where the tracks seemed to lead, hour by hour
   * @return beliefs of all hours, and the evidence
   */
  static HiddenMarkov chain(int... tracks) {
    double[][] move = new double[3][3];
    double[][] logRead = new double[3][3];
    for (int a = 0; a < 3; a++) {
      for (int b = 0; b < 3; b++) {
        move[a][b] = a == b ? STAYS : (1 - STAYS) / 2;
        logRead[a][b] = StrictMath.log(a == b ? READ_RIGHT : (1 - READ_RIGHT) / 2);
      }
    }
    double[][][] moves = new double[tracks.length - 1][][];
    Arrays.fill(moves, move);
    double[][] likelihoods =
        Arrays.stream(tracks).mapToObj(o -> logRead[o]).toArray(double[][]::new);
    return new HiddenMarkov(new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0}, moves, likelihoods);
  }

  /** Online filtering, then backward through the window. */
  private static double[] smoothed(WorkingModel model, int hour, int[] tracks) {
    Smoother smoother = new Smoother(model, tracks.length);
    smoother.infer(start(model), window(model, tracks));
    return smoother.beliefs().at(hour).marginal(0);
  }

  private static double[] passed(WorkingModel model, Messages messages, int hour, int[] tracks) {
    BeliefSequence beliefs = new BeliefSequence(model, tracks.length);
    new MessagePassing(model, new SequenceRule(messages, 32, 0.5), tracks.length)
        .infer(start(model), window(model, tracks), beliefs);
    return beliefs.at(hour).marginal(0);
  }

  private static double[] onGraph(GraphInference inference, int hour, int[] tracks) {
    for (int t = 0; t < tracks.length; t++) {
      inference.observe(UnrolledModel.outcome("tracks", t), tracks[t]);
    }
    inference.infer();
    return inference.marginal(UnrolledModel.state("fox", hour));
  }

  private static MarginalBelief start(WorkingModel model) {
    MarginalBelief start = model.newBelief();
    model.start(start);
    return start;
  }

  private static Window window(WorkingModel model, int[] tracks) {
    Window window = new Window(model, tracks.length);
    for (int t = 0; t < tracks.length; t++) {
      window.append(t == 0 ? -1 : 0).observeAll(tracks[t]);
    }
    return window;
  }
}
