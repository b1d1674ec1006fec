package org.jackdaw.core.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.jackdaw.api.agent.Knowledge;
import org.jackdaw.api.agent.KnowledgeLevel;
import org.jackdaw.api.env.EnvironmentSpec;
import org.jackdaw.api.model.Conditional;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.Parent;
import org.jackdaw.api.model.TableName;
import org.jackdaw.api.model.Variable;
import org.jackdaw.api.space.Discrete;
import org.jackdaw.api.space.Modality;
import org.jackdaw.api.space.MultiDiscrete;
import org.jackdaw.api.space.Space;

/** Whether knowledge suits an agent and a world. */
final class KnowledgeCheck {

  private static final List<KnowledgeLevel> ORDER =
      List.of(
          KnowledgeLevel.NONE, KnowledgeLevel.MODEL, KnowledgeLevel.STRUCTURE, KnowledgeLevel.FILE);

  private KnowledgeCheck() {}

  /** Why an agent cannot use a level, empty if it can. */
  static Optional<String> level(KnowledgeLevel given, Set<KnowledgeLevel> accepted) {
    if (accepted.contains(given)) {
      return Optional.empty();
    }
    List<String> words = new ArrayList<>();
    for (KnowledgeLevel level : ORDER) {
      if (accepted.contains(level)) {
        words.add(level == KnowledgeLevel.FILE ? "file:PATH" : level.word());
      }
    }
    String rule = "knowledge must be " + String.join(" or ", words) + ", got " + given.word();
    if (given == KnowledgeLevel.NONE) {
      return Optional.of("needs a model and gets none: " + rule);
    }
    boolean useless = accepted.equals(Set.of(KnowledgeLevel.NONE));
    return Optional.of((useless ? "uses no model: " : "") + rule);
  }

  /** Why the model of a file does not fit the world, empty if it does. */
  static Optional<String> fits(Model model, EnvironmentSpec spec) {
    List<String> told = observed(model.observationSpace().modalities());
    List<String> shown = observed(spec.observations().modalities());
    if (!told.equals(shown)) {
      return Optional.of(
          "the model of the file observes " + told + ", but the world shows " + shown);
    }
    String acts = size(model.actions().space());
    String allows = size(spec.actions());
    return acts.equals(allows)
        ? Optional.empty()
        : Optional.of("the model of the file has " + acts + ", but the world has " + allows);
  }

  private static List<String> observed(List<Modality> modalities) {
    return modalities.stream().map(m -> m.name() + " (" + size(m.space()) + ")").toList();
  }

  private static String size(Space space) {
    if (space instanceof Discrete discrete) {
      return discrete.size() + " values";
    }
    if (space instanceof MultiDiscrete product) {
      return product.parts().stream().map(Discrete::size).toList() + " values";
    }
    return "a continuum of values";
  }

  /** The factors whose states an agent with this knowledge cannot tell apart. */
  static List<String> indistinct(Knowledge knowledge) {
    if (!(knowledge instanceof Knowledge.Structure structure)) {
      return List.of();
    }
    Model model = structure.partial();
    return model.factors().stream()
        .filter(factor -> factor.size() > 1)
        .map(Variable::name)
        .filter(factor -> structure.unknown().contains(TableName.transition(factor)))
        .filter(factor -> unseen(model, factor, structure.unknown()))
        .toList();
  }

  private static boolean unseen(Model model, String factor, SortedSet<String> unknown) {
    for (int m = 0; m < model.modalities().size(); m++) {
      String name = TableName.likelihood(model.modalities().get(m).name());
      if (dependsOn(model.likelihood(m), factor) && !unknown.contains(name)) {
        return false;
      }
    }
    return true;
  }

  private static boolean dependsOn(Conditional likelihood, String factor) {
    return likelihood.parents().stream()
        .anyMatch(p -> p.kind() != Parent.Kind.CONTROL && p.name().equals(factor));
  }
}
