package org.jackdaw.core.wrap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jackdaw.api.model.Conditional;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.ModelBuilder;
import org.jackdaw.api.model.Parent;
import org.jackdaw.api.model.Reward;
import org.jackdaw.api.model.SparseFiller;
import org.jackdaw.api.model.Variable;
import org.jackdaw.api.space.Value;

/**
 * A model that pays later. What the latest step has earned is drawn one move later, from the state
 * before that move; it is nobody's business until then.
 */
final class DelayedModel {

  /** Columns of the largest table that is built. */
  static final int MOST_COLUMNS = 1_000_000;

  private final Model model;
  private final int delay;
  private final Optional<Earning> earning; // empty where the model tells no reward
  private final Amounts amounts;
  private final String started;
  private final Map<Parent, String> memories = new LinkedHashMap<>();
  private final List<String> owed = new ArrayList<>();
  private final WrapperPlace place;
  private final boolean remembersStates;

  /** The model of a world without hindrance, delayed by some steps. */
  DelayedModel(Model model, WrapperPlace place, int delay) {
    this.model = model;
    this.place = place;
    this.delay = delay;
    earning = model.reward().map(reward -> new Earning(model));
    amounts = earning.map(Earning::amounts).orElseGet(() -> Amounts.of(0));
    started = FreshName.factor(model, place.named("delay-started"));
    earning.map(Earning::table).ifPresent(this::nameMemories);
    remembersStates = memories.keySet().stream().anyMatch(p -> p.kind() == Parent.Kind.BEFORE);
    for (int k = 1; k <= delay; k++) {
      owed.add(FreshName.factor(model, place.named("owed-" + k)));
    }
  }

  private void nameMemories(Conditional table) {
    for (Parent parent : table.parents()) {
      if (parent.kind() != Parent.Kind.AFTER) {
        String kind = parent.kind() == Parent.Kind.CONTROL ? "delay-last-" : "delay-previous-";
        memories.put(parent, FreshName.factor(model, place.named(kind + parent.name())));
      }
    }
  }

  /** Why a model cannot be delayed; empty if it can. */
  static Optional<String> hindrance(Model model, int delay) {
    if (model.reward().isEmpty()) {
      return Optional.empty();
    }
    Reward reward = model.reward().get();
    if (reward.values().steps() > 1) {
      return Optional.of("its rewards depend on the step");
    }
    if (!reward.rewardOnly()
        && !PaidApart.certain(model.likelihood(model.modality(reward.modality())).table())) {
      return Optional.of(
          "modality " + reward.modality() + " shows at once, and by chance, what is paid later");
    }
    double columns = DelayedPayment.columns(new Earning(model), delay);
    return columns > MOST_COLUMNS
        ? Optional.of("what is owed would need a table of " + (long) columns + " columns")
        : Optional.empty();
  }

  /** Whether this was made from a model. */
  boolean isOf(Model other) {
    return model == other;
  }

  /** Whether the model tells what is paid. */
  boolean pays() {
    return earning.isPresent();
  }

  /** Whether what a step earns depends on the state before it. */
  boolean remembersStates() {
    return remembersStates;
  }

  /** The states of the added factors. */
  int[] added(int[] before, Optional<Value> latestAction, double[] earned) {
    int[] states = new int[1 + memories.size() + delay];
    states[0] = latestAction.isPresent() ? 1 : 0;
    int at = 1;
    for (Parent parent : memories.keySet()) {
      states[at++] = remembered(parent, before, latestAction);
    }
    for (int k = 1; k <= delay; k++) {
      states[at++] = amounts.position(earned[k]);
    }
    return states;
  }

  private int remembered(Parent parent, int[] before, Optional<Value> latestAction) {
    if (latestAction.isEmpty()) {
      return 0;
    }
    int position = model.position(parent);
    return parent.kind() == Parent.Kind.BEFORE
        ? before[position]
        : model.actions().control(model.actions().joint(latestAction.get()), position);
  }

  /** The delayed model. */
  Model model() {
    ModelBuilder builder = model.toBuilder();
    builder.factor(new Variable(started, List.of("no", "yes"))).startAt(started, "no");
    builder.deterministicTransition(started, List.of(), v -> 1);
    memories.forEach((parent, name) -> remember(builder, parent, name));
    for (int k = 1; k <= delay; k++) {
      owe(builder, k);
    }
    String paid = FreshName.modality(model, place.named("paid"));
    new DelayedPayment(earning.orElseThrow(), owed).replace(builder, paid);
    return builder.build();
  }

  private void remember(ModelBuilder builder, Parent parent, String name) {
    Variable remembered = model.variable(parent);
    builder.factor(new Variable(name, remembered.labels())).startAt(name, remembered.label(0));
    builder.deterministicTransition(name, List.of(parent), v -> v[0]);
  }

  private void owe(ModelBuilder builder, int k) {
    String name = owed.get(k - 1);
    Variable variable = amounts.variable(name);
    builder.factor(variable).startAt(name, variable.label(amounts.position(0)));
    if (k > 1) {
      builder.deterministicTransition(name, List.of(Parent.before(owed.get(k - 2))), v -> v[0]);
      return;
    }
    List<Parent> parents = new ArrayList<>(List.of(Parent.before(started)));
    earning.orElseThrow().table().parents().forEach(p -> parents.add(onMoveLater(p)));
    builder.sparseTransition(name, parents, this::earnedBefore);
  }

  /** Where a parent's value stands one move later. */
  private Parent onMoveLater(Parent parent) {
    return Parent.before(parent.kind() == Parent.Kind.AFTER ? parent.name() : memories.get(parent));
  }

  private void earnedBefore(int[] values, SparseFiller.Cells cells) {
    if (values[0] == 0) {
      cells.add(amounts.position(0), 1);
      return;
    }
    Conditional table = earning.orElseThrow().table();
    int column = 0;
    for (int i = 0; i < table.parents().size(); i++) {
      column = column * model.variable(table.parents().get(i)).size() + values[1 + i];
    }
    earning.orElseThrow().each(column, (amount, p) -> cells.add(amounts.position(amount), p));
  }
}
