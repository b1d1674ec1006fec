package org.jackdaw.aif.spm;

import java.util.List;
import java.util.Optional;
import org.jackdaw.api.random.RandomStream;

/** The way down to the level below, at one step of a trial, and what comes up from there. */
final class Descent {

  private final SpmScheme lower;
  private final Links links;

  Descent(SpmScheme lower, Links links) {
    this.lower = lower;
    this.links = links;
  }

  /** What the level above expects, and which factors it asks about. */
  record Prior(List<Link> asked, Beginning expected) {
    static final Prior NONE = new Prior(List.of(), Beginning.at(new double[0][]));
  }

  /**
   * Lets the level below look at a step; replaces the outcomes that it is linked to.
   *
   * @param given what is decided about the lower trial
   * @param shown the outcomes of the upper level, -1 where not observed
   */
  Trial look(Outcomes outcomes, Script given, int[] shown, Optional<RandomStream> random) {
    Prior prior = new Prior(links.starts(), expected(outcomes));
    Trial trial = lower.trial(linked(given, shown), Optional.empty(), random, prior);
    ascend(trial, outcomes);
    return trial;
  }

  private Beginning expected(Outcomes outcomes) {
    double[][] starts = new double[lower.model().factors()][0];
    for (Link link : links.starts()) {
      starts[link.factor()] = link.down(outcomes.expected(link.modality()));
    }
    double[][] preferences = new double[lower.model().modalities()][0];
    for (PreferenceLink link : links.preferences()) {
      preferences[link.lower()] = link.down(outcomes.expected(link.modality()));
    }
    double[] habit = {};
    for (HabitLink link : links.habits()) {
      habit = link.down(outcomes.expected(link.modality()));
    }
    return new Beginning(starts, preferences, habit);
  }

  /** The lower level's script, its linked factors starting where the outcome says. */
  private Script linked(Script given, int[] shown) {
    int[][] states = new int[lower.model().factors()][];
    int[][] decided = given.states();
    for (int f = 0; f < states.length; f++) {
      states[f] = f < decided.length && decided[f].length > 0 ? decided[f] : new int[] {-1};
    }
    for (Link link : links.starts()) {
      int outcome = shown[link.modality()];
      if (states[link.factor()][0] < 0 && outcome >= 0) {
        states[link.factor()][0] = link.stateOf(outcome);
      }
    }
    return new Script(given.outcomes(), states, given.controls(), given.starts(), given.below());
  }

  /** What was inferred about starts is the outcome; to what was expected, evidence is added. */
  private void ascend(Trial trial, Outcomes outcomes) {
    double[][] inferred = new double[outcomes.modalities()][0];
    for (Link link : links.starts()) {
      Tensor states = trial.states().averaged().get(link.factor());
      inferred[link.modality()] = link.up(SpmScheme.column(states, 0));
    }
    for (PreferenceLink link : links.preferences()) {
      weigh(link.modality(), link.evidence(trial), inferred, outcomes);
    }
    for (HabitLink link : links.habits()) {
      weigh(link.modality(), link.evidence(trial), inferred, outcomes);
    }
    for (int g = 0; g < inferred.length; g++) {
      if (inferred[g].length > 0) {
        outcomes.replace(g, inferred[g]);
      }
    }
  }

  private static void weigh(
      int modality, double[] evidence, double[][] inferred, Outcomes outcomes) {
    boolean first = inferred[modality].length == 0;
    double[] before = first ? outcomes.expected(modality) : inferred[modality];
    double[] after = new double[before.length];
    for (int o = 0; o < after.length; o++) {
      after[o] = Numbers.ln(before[o]) + evidence[o];
    }
    Numbers.softmax(after, 0, after.length);
    inferred[modality] = after;
  }

  /** The outcomes of a step as the level below may see and replace them. */
  interface Outcomes {
    int modalities();

    double[] expected(int modality);

    void replace(int modality, double[] distribution);
  }
}
