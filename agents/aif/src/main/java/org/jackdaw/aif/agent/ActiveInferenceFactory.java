package org.jackdaw.aif.agent;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jackdaw.aif.convention.InformationGain;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.aif.planning.ActionSelection;
import org.jackdaw.aif.planning.JointInformationGain;
import org.jackdaw.aif.planning.PolicySet;
import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.AgentFactory;
import org.jackdaw.api.agent.Knowledge;
import org.jackdaw.api.agent.KnowledgeLevel;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.StartBlock;
import org.jackdaw.api.model.TableName;
import org.jackdaw.api.space.Discrete;
import org.jackdaw.api.space.Modality;
import org.jackdaw.api.space.ObservationSpace;

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
  public ActiveInferenceOptions defaults() {
    return new ActiveInferenceOptions(
        1,
        List.of(),
        List.of(),
        100_000,
        false,
        16,
        16,
        true,
        ActionSelection.Sampling.MARGINAL,
        1,
        1,
        1,
        1,
        InformationGain.Scope.PER_MODALITY,
        1,
        1,
        1,
        1,
        ActiveInferenceOptions.Engine.CLEAN);
  }

  @Override
  public Set<KnowledgeLevel> accepts(ActiveInferenceOptions options) {
    return new TreeSet<>(
        Set.of(KnowledgeLevel.MODEL, KnowledgeLevel.FILE, KnowledgeLevel.STRUCTURE));
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
    return problems;
  }

  private static void spaces(Model model, AgentContext context, List<String> problems) {
    if (!sizes(model.observationSpace()).equals(sizes(context.observations()))) {
      problems.add(
          "active-inference: the model's modalities "
              + sizes(model.observationSpace())
              + " are not the world's "
              + sizes(context.observations()));
    }
    if (!model.actions().space().equals(context.actions())) {
      problems.add(
          "active-inference: the model's actions "
              + model.actions().space()
              + " are not the world's "
              + context.actions());
    }
  }

  private static List<String> sizes(ObservationSpace space) {
    return space.modalities().stream().map(ActiveInferenceFactory::size).toList();
  }

  private static String size(Modality modality) {
    return modality.name()
        + (modality.space() instanceof Discrete finite ? "(" + finite.size() + ")" : "(infinite)");
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
    return new ActiveInferenceAgent(options, context);
  }
}
