package org.jackdaw.aif.agent;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jackdaw.aif.convention.InformationGain;
import org.jackdaw.aif.learning.EpisodeLearning;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.aif.planning.ActionSelection;
import org.jackdaw.aif.planning.JointInformationGain;
import org.jackdaw.aif.planning.PolicySet;
import org.jackdaw.aif.reduction.Reduction;
import org.jackdaw.aif.spm.SpmSettings;
import org.jackdaw.aif.tree.MonteCarloRule;
import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.AgentFactory;
import org.jackdaw.api.agent.Knowledge;
import org.jackdaw.api.agent.KnowledgeLevel;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.StartBlock;
import org.jackdaw.api.model.TableName;
import org.jackdaw.api.space.Discrete;
import org.jackdaw.api.space.MultiDiscrete;
import org.jackdaw.api.space.ObservationSpace;
import org.jackdaw.api.space.Space;

/** Makes agents {@code active-inference}. */
public final class ActiveInferenceFactory implements AgentFactory<ActiveInferenceOptions> {

  /** For the service loader. */
  public ActiveInferenceFactory() {}

  @Override
  public String id() {
    return "active-inference";
  }

  @Override
  public String summary() {
    return "Infers hidden states, plans by expected free energy and learns unknown tables";
  }

  @Override
  public String equations() {
    return "Da Costa, Parr, Sajid, Veselic, Neacsu and Friston 2020, "
        + "doi:10.1016/j.jmp.2020.102447; learning by Friston, FitzGerald, Rigoli, "
        + "Schwartenbeck and Pezzulo 2016, doi:10.1016/j.neubiorev.2016.06.022; recursive "
        + "planning by Friston, Da Costa, Hafner, Hesp and Parr 2021, "
        + "doi:10.1162/neco_a_01351";
  }

  @Override
  public String complexity() {
    return "with policies O(P x T x W) time per step, for P policies of T moves that share "
        + "prefixes, and W stored numbers of all likelihoods and transitions; with "
        + "recursive planning O((A x O)^T x W) at most, for A actions and O joint "
        + "outcomes; with dynamic programming O(T x S x A x K), for S observed states and "
        + "K successors";
  }

  @Override
  public ActiveInferenceOptions defaults() {
    return options(ActiveInferenceOptions.Planning.POLICIES, false);
  }

  /** With a horizon that reaches as far as the sanity worlds need: a single step does not. */
  @Override
  public ActiveInferenceOptions sanityOptions() {
    return options(ActiveInferenceOptions.Planning.DYNAMIC_PROGRAMMING, true);
  }

  @Override
  public int sanityBudget() {
    return 40;
  }

  private static ActiveInferenceOptions options(
      ActiveInferenceOptions.Planning planner, boolean horizonAware) {
    return new ActiveInferenceOptions(
        planner,
        1,
        List.of(),
        new SophisticatedOptions(3, OptionalDouble.empty(), 0, 0, 0, 10_000, OptionalInt.empty()),
        new DynamicProgrammingOptions(100, OptionalDouble.empty(), 10_000),
        new MctsOptions(
            1000,
            6,
            1,
            MonteCarloRule.Backup.EXPECTED,
            OptionalDouble.empty(),
            OptionalInt.empty(),
            OptionalInt.empty()),
        new InductiveOptions(List.of(), 10, 1.0 / 16, 1e-3),
        1,
        new ReplanOptions(1, OptionalDouble.empty(), OptionalDouble.empty()),
        List.of(),
        100_000,
        horizonAware,
        16,
        new PrecisionOptions(false, 16, 512),
        OptionalDouble.empty(),
        16,
        true,
        ActionSelection.Sampling.MARGINAL,
        1,
        1,
        1,
        1,
        InformationGain.Scope.PER_MODALITY,
        1,
        Map.of(),
        Map.of(),
        1,
        1,
        1,
        learning(),
        ActiveInferenceOptions.Engine.CLEAN,
        SpmOptions.of(SpmSettings.SPM),
        ActiveInferenceOptions.Inference.FIXED_POINT,
        5);
  }

  private static LearningOptions learning() {
    return new LearningOptions(
        LearningOptions.When.ONLINE,
        EpisodeLearning.Beliefs.FILTERED,
        Map.of(),
        0,
        OptionalDouble.empty(),
        0,
        1,
        0,
        1,
        LearningOptions.ParameterGain.CONVENTIONAL,
        new ReduceOptions(0, 3, Reduction.Proposal.PROBABILITY, List.of()));
  }

  @Override
  public Set<KnowledgeLevel> accepts(ActiveInferenceOptions options) {
    return new TreeSet<>(
        Set.of(KnowledgeLevel.MODEL, KnowledgeLevel.FILE, KnowledgeLevel.STRUCTURE));
  }

  @Override
  public boolean repeatable(ActiveInferenceOptions options) {
    return new PlannerReader(options).repeatable();
  }

  @Override
  public List<String> problems(ActiveInferenceOptions options, AgentContext context) {
    if (context.knowledge().model().isEmpty()) {
      return List.of("active-inference: needs a model, got knowledge none");
    }
    Model model = context.knowledge().model().get();
    List<String> problems = new ArrayList<>();
    spaces(model, context, problems);
    policies(model, options, problems);
    jointStarts(model, context.knowledge(), problems);
    jointOutcomes(model, options, problems);
    planner(context, options, problems);
    problems.addAll(new ChoiceCheck(options, defaults()).problems(context.knowledge()));
    SpmReader.check(options, defaults(), context, problems);
    return problems;
  }

  private void planner(
      AgentContext context, ActiveInferenceOptions options, List<String> problems) {
    PlannerReader reader = new PlannerReader(options);
    problems.addAll(reader.unused(defaults()));
    if (options.planner() != ActiveInferenceOptions.Planning.POLICIES && problems.isEmpty()) {
      try {
        Knowledge knowledge = context.knowledge();
        PolicySet next = new PolicyReader(knowledge.model().orElseThrow()).read(options);
        WorkingModel working = WorkingModel.of(knowledge, options.numerics(), 1);
        reader.read(working, next, Optional.empty(), context);
      } catch (IllegalArgumentException e) {
        problems.add("active-inference: " + e.getMessage());
      }
    }
  }

  /** The model's spaces are the world's, apart from names, which a file may lack. */
  private static void spaces(Model model, AgentContext context, List<String> problems) {
    compare("modalities", sizes(model.observationSpace()), sizes(context.observations()), problems);
    String actions = size(model.actions().space());
    compare("actions", actions, size(context.actions()), problems);
  }

  private static void compare(String what, String model, String world, List<String> problems) {
    if (!model.equals(world)) {
      problems.add(
          "active-inference: the model has "
              + what
              + " of size "
              + model
              + ", the world of "
              + world);
    }
  }

  private static String sizes(ObservationSpace space) {
    return space.modalities().stream().map(m -> size(m.space())).collect(Collectors.joining(", "));
  }

  private static String size(Space space) {
    if (space instanceof MultiDiscrete product) {
      return product.parts().stream()
          .map(part -> String.valueOf(part.size()))
          .collect(Collectors.joining(" x "));
    }
    return space instanceof Discrete finite ? String.valueOf(finite.size()) : "infinite";
  }

  private static void policies(Model model, ActiveInferenceOptions options, List<String> problems) {
    try {
      PolicySet policies = new PolicyReader(model).read(options);
      if (!options.habits().isEmpty() && options.habits().size() != policies.size()) {
        problems.add(
            "active-inference: habits needs one number per policy, "
                + policies.size()
                + ", got "
                + options.habits().size());
      }
    } catch (IllegalArgumentException e) {
      problems.add(e.getMessage());
    }
  }

  /** Factors that start jointly become one; a table of one of them alone cannot be learnt then. */
  private static void jointStarts(Model model, Knowledge knowledge, List<String> problems) {
    if (knowledge instanceof Knowledge.Structure structure) {
      for (StartBlock block : model.start()) {
        for (String factor : block.factors()) {
          String name = TableName.transition(factor);
          if (block.factors().size() > 1 && structure.unknown().contains(name)) {
            problems.add(
                "active-inference: cannot learn "
                    + name
                    + ", because "
                    + factor
                    + " starts jointly with other factors "
                    + block.factors());
          }
        }
      }
    }
  }

  private static void jointOutcomes(
      Model model, ActiveInferenceOptions options, List<String> problems) {
    if (options.informationGain() == InformationGain.Scope.JOINT) {
      try {
        new JointInformationGain(WorkingModel.of(model, options.numerics()));
      } catch (IllegalArgumentException e) {
        problems.add("active-inference: " + e.getMessage());
      }
    }
  }

  @Override
  public Agent create(ActiveInferenceOptions options, AgentContext context) {
    return options.engine() == ActiveInferenceOptions.Engine.SPM
        ? new SpmAgent(options, context)
        : new ActiveInferenceAgent(options, context);
  }
}
