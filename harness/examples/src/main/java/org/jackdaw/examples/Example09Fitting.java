package org.jackdaw.examples;

import java.util.ArrayList;
import java.util.List;
import org.jackdaw.aif.agent.ActiveInferenceFactory;
import org.jackdaw.aif.agent.ActiveInferenceOptions;
import org.jackdaw.aif.fit.Behaviour;
import org.jackdaw.aif.fit.FactoryFamily;
import org.jackdaw.aif.fit.Fit;
import org.jackdaw.aif.fit.Fitting;
import org.jackdaw.aif.fit.Parameter;
import org.jackdaw.aif.fit.ParameterSpace;
import org.jackdaw.aif.fit.Scale;
import org.jackdaw.aif.fit.Simulation;
import org.jackdaw.aif.fit.Values;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.Budget;
import org.jackdaw.api.agent.Knowledge;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.PublishesModel;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.option.OptionRecords;
import org.jackdaw.api.random.SeedTree;
import org.jackdaw.envs.discrete.TMaze;

/**
 * Fitting behaviour, and whether it can be: subjects of known precision, preferences and trust in
 * the cue choose in a T-maze; their parameters are fitted to what they did and compared with the
 * truth. Real subjects come from a file instead ({@link org.jackdaw.aif.fit.BehaviourFile}).
 */
public final class Example09Fitting {

  private static final double CUE_VALIDITY = 0.9;
  private static final double LOSS = -2; // so a blind choice of an arm shows preferences too

  private Example09Fitting() {}

  /**
   * A subject's true values and the fit to its behaviour.
   *
   * @param truth the values that it was made with
   * @param fit what its behaviour says of them
   */
  record Recovery(Values truth, Fit fit) {}

  /**
   * Prints truth, estimate and credible interval of a few subjects.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) {
    for (Recovery subject : recover(all(), 6, 200, 1)) {
      System.out.println(subject.fit().subject());
      for (String name : all().names()) {
        double[] interval = subject.fit().interval(name, 0.95);
        System.out.printf(
            java.util.Locale.ROOT,
            "  %-17s true %.2f, fitted %.2f [%.2f, %.2f]%n",
            name,
            subject.truth().get(name),
            subject.fit().values().get(name),
            interval[0],
            interval[1]);
      }
    }
  }

  /**
   * How precisely a subject chooses, and how much it likes reward.
   *
   * @return two parameters
   */
  static ParameterSpace choices() {
    return ParameterSpace.of(
        Parameter.positive("gamma", 2, 0.5), Parameter.positive("preference-scale", 1, 0.5));
  }

  /**
   * The same, and how far a subject trusts the cue.
   *
   * @return three parameters
   */
  static ParameterSpace all() {
    List<Parameter> parameters = new ArrayList<>(choices().parameters());
    parameters.add(new Parameter("cue-validity", Scale.between(0.5, 1), 0.8, 0.8));
    return new ParameterSpace(parameters);
  }

  /**
   * Makes subjects with values from the prior, and fits them.
   *
   * @param space the parameters
   * @param subjects how many
   * @param episodes episodes of each, of two moves
   * @param seed the root of all chance
   * @return one per subject
   */
  static List<Recovery> recover(ParameterSpace space, int subjects, int episodes, long seed) {
    boolean trusts = space.names().contains("cue-validity");
    FactoryFamily<ActiveInferenceOptions> family =
        trusts ? family().withModel(v -> model(v.get("cue-validity")), "cue-validity") : family();
    Simulation simulation = new Simulation(() -> maze(CUE_VALIDITY), episodes);
    Fitting fitting = new Fitting(family, space, 1, SeedTree.root(0));
    List<Recovery> recoveries = new ArrayList<>();
    for (int s = 0; s < subjects; s++) {
      SeedTree seeds = SeedTree.root(seed).child(s);
      Values truth = space.values(space.draw(seeds.child("truth").stream()));
      Behaviour behaviour = simulation.run("subject " + s, family, truth, seeds);
      recoveries.add(new Recovery(truth, fitting.fit(behaviour)));
    }
    return recoveries;
  }

  /**
   * Agents that draw their actions from the posterior over policies of two moves.
   *
   * @return the family
   */
  static FactoryFamily<ActiveInferenceOptions> family() {
    ActiveInferenceOptions options = new ActiveInferenceFactory().defaults().withPolicyLength(2);
    options = OptionRecords.with(options, "deterministic", false);
    options = OptionRecords.with(options, "alpha", 1.0);
    Environment maze = maze(CUE_VALIDITY);
    AgentContext context =
        new AgentContext(
            maze.spec().observations(),
            maze.spec().actions(),
            new Knowledge.Full(model(CUE_VALIDITY)),
            Budget.episodes(1, maze.spec().stepLimit().orElseThrow()),
            SeedTree.root(1));
    return FactoryFamily.activeInference(options, context);
  }

  private static Environment maze(double cueValidity) {
    TMaze.Factory worlds = new TMaze.Factory();
    TMaze.Options options = OptionRecords.with(worlds.defaults(), "loss", LOSS);
    return worlds.create(OptionRecords.with(options, "cue-validity", cueValidity));
  }

  private static Model model(double cueValidity) {
    return ((PublishesModel) maze(cueValidity)).model(0);
  }
}
