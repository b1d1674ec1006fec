package org.jackdaw.aif.model;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jackdaw.api.model.Conditional;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.ModelBuilder;
import org.jackdaw.api.model.Parent;

/**
 * A model as plain A, B and D, and which of its factors are there only to remember the last move.
 * Where a modality depends on the state before the move of a factor that never moves, it depends on
 * the present just as well, so nothing needs to be remembered.
 */
final class PlainForm {

  private final Model plain;
  private final boolean[] memory;

  PlainForm(Model published) {
    plain = presentParents(published).stateOnly();
    Set<String> own =
        published.start().stream()
            .map(block -> String.join("*", block.factors()))
            .collect(Collectors.toSet());
    memory = new boolean[plain.factors().size()];
    for (int f = 0; f < memory.length; f++) {
      memory[f] = !own.contains(plain.factors().get(f).name());
    }
  }

  Model plain() {
    return plain;
  }

  /** Per factor of the plain model, whether it only remembers. */
  boolean[] memory() {
    return memory;
  }

  private static Model presentParents(Model model) {
    ModelBuilder builder = model.toBuilder();
    boolean changed = false;
    for (int m = 0; m < model.modalities().size(); m++) {
      Conditional likelihood = model.likelihood(m);
      List<Parent> parents =
          likelihood.parents().stream().map(p -> present(model, likelihood, p)).toList();
      if (!parents.equals(likelihood.parents())) {
        String name = model.modalities().get(m).name();
        builder.likelihood(name, new Conditional(parents, likelihood.table()));
        changed = true;
      }
    }
    return changed ? builder.build() : model;
  }

  private static Parent present(Model model, Conditional likelihood, Parent parent) {
    Parent after = Parent.after(parent.name());
    boolean movable =
        parent.kind() != Parent.Kind.BEFORE
            || likelihood.parents().contains(after)
            || !standsStill(model, model.factor(parent.name()));
    return movable ? parent : after;
  }

  /** Whether a factor keeps its state whatever is done. */
  static boolean standsStill(Model model, int factor) {
    Conditional transition = model.transition(factor);
    String name = model.factors().get(factor).name();
    if (!transition.parents().equals(List.of(Parent.before(name)))) {
      return false;
    }
    for (int s = 0; s < transition.table().rows(); s++) {
      if (transition.table().get(s, s) != 1) {
        return false;
      }
    }
    return true;
  }
}
