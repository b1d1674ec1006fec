package org.jackdaw.aif.agent;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jackdaw.aif.agent.ActiveInferenceOptions.Planning;
import org.jackdaw.aif.learning.EpisodeLearning.Beliefs;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.api.agent.Knowledge;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.TableName;
import org.jackdaw.api.text.NearestName;

/** What does not go together among options of choosing and learning. */
final class ChoiceCheck {

  private final ActiveInferenceOptions options;
  private final LearningOptions learning;
  private final LearningOptions untouched;
  private final List<String> problems = new ArrayList<>();

  ChoiceCheck(ActiveInferenceOptions options, ActiveInferenceOptions defaults) {
    this.options = options;
    learning = options.learning();
    untouched = defaults.learning();
  }

  /** The problems that these options have with a model and with each other; none is good. */
  List<String> problems(Knowledge knowledge) {
    Model published = knowledge.model().orElseThrow();
    WorkingModel model = WorkingModel.of(knowledge, options.numerics(), 1);
    attempt(() -> options.states(published, model));
    attempt(() -> options.intention(published, model));
    boolean intending = !options.inductive().goals().isEmpty();
    boolean able =
        options.planner() == Planning.POLICIES || options.planner() == Planning.SOPHISTICATED;
    when(
        intending && !able,
        "inductive is an option of planners policies and sophisticated, but planner is "
            + options.planner().word());
    precision();
    learning(model.learnt().keySet());
    return problems;
  }

  private void attempt(Runnable reading) {
    try {
      reading.run();
    } catch (IllegalArgumentException e) {
      String prefix = "active-inference: ";
      String message = String.valueOf(e.getMessage());
      problems.add(message.startsWith(prefix) ? message : prefix + message);
    }
  }

  private void when(boolean wrong, String message) {
    if (wrong) {
      problems.add("active-inference: " + message);
    }
  }

  private void precision() {
    boolean inferred = options.precision().inferred();
    when(inferred && options.gamma() == 0, "precision: gamma must be above 0 to be inferred");
    when(
        inferred && options.precision().highest() < options.gamma(),
        "precision: highest must be at least gamma, "
            + options.gamma()
            + ", got "
            + options.precision().highest());
  }

  private void learning(Set<String> tables) {
    when(
        learning.beliefs() == Beliefs.SMOOTHED && learning.when() == LearningOptions.When.ONLINE,
        "learning: beliefs smoothed need when: episode");
    for (String name : learning.rates().keySet()) {
      unknown("rates", name, tables);
    }
    for (String name : learning.reduce().tables()) {
      unknown("reduce.tables", name, tables);
    }
    boolean counted = tables.stream().anyMatch(name -> name.startsWith(TableName.likelihood("")));
    ReduceOptions reduce = learning.reduce();
    when(
        reduce.every() > 0 && reduce.tables().isEmpty() && !counted,
        "learning: reduce has nothing to reduce, because no likelihood is unknown");
    boolean nothing =
        tables.isEmpty() && learning.preferenceRate() == 0 && learning.habitRate() == 0;
    when(
        nothing && !learning.equals(untouched) && reduce.every() == 0 && learning.rates().isEmpty(),
        "learning: nothing is learnt, because no table is unknown and the rates of preferences and"
            + " habits are 0");
  }

  private void unknown(String key, String name, Set<String> tables) {
    String message =
        tables.isEmpty()
            ? name + " is not unknown, so it is not learnt"
            : NearestName.message("unknown table", name, tables);
    when(!tables.contains(name), "learning: " + key + ": " + message);
  }
}
