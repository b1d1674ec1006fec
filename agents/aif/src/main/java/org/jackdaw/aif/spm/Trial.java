package org.jackdaw.aif.spm;

import java.util.List;
import java.util.Optional;

/**
 * Everything about one trial.
 *
 * @param steps steps that were made; fewer than planned if a lower level had seen enough
 * @param played what happened
 * @param states beliefs about states as they stood at the end
 * @param policies beliefs about policies at each step
 * @param responses what neurons would have done
 * @param learnt counts after the trial
 * @param below the trials of the level below, one per step; empty without one
 */
public record Trial(
    int steps,
    Played played,
    StateBeliefs states,
    PolicyBeliefs policies,
    Responses responses,
    Learnt learnt,
    List<Trial> below) {

  /** Copies the list. */
  public Trial {
    below = List.copyOf(below);
  }

  /** This trial with the trials of the level below. */
  Trial withBelow(List<Trial> trials) {
    return new Trial(steps, played, states, policies, responses, learnt, trials);
  }

  /**
   * What happened as a script, with the levels below, so that it can happen again: to another
   * agent, or to learn from it once more.
   *
   * @return a script in which everything is decided that was
   */
  public Script script() {
    return Script.of(rows(played.outcomes), rows(played.states), rows(played.controls))
        .withBelow(below.stream().map(Trial::script).toList());
  }

  private static int[][] rows(Tensor values) {
    int[][] rows = new int[values.size(0)][values.size(1)];
    for (int i = 0; i < values.length(); i++) {
      rows[i / values.size(1)][i % values.size(1)] = (int) values.cell(i);
    }
    return rows;
  }

  /**
   * What happened in a trial; -1 where it did not need to be known.
   *
   * @param outcomes axes [modality, step]
   * @param states axes [factor, step]
   * @param controls axes [factor, step], one step fewer
   * @param distributions per step and modality the distribution over outcomes that was observed,
   *     axis [outcome]
   */
  public record Played(
      Tensor outcomes, Tensor states, Tensor controls, List<List<Tensor>> distributions) {

    /** Copies the lists. */
    public Played {
      distributions = distributions.stream().map(List::copyOf).toList();
    }
  }

  /**
   * Beliefs about the states of all steps, past and future, per factor.
   *
   * @param starts what the agent assumed about the start, axis [state]
   * @param averaged X: averaged over policies, axes [state, step]
   * @param perPolicy Q: under each policy, axes [state, step, policy]; a policy that was dropped
   *     keeps its last beliefs, flattened
   */
  public record StateBeliefs(List<Tensor> starts, List<Tensor> averaged, List<Tensor> perPolicy) {

    /** Copies the lists. */
    public StateBeliefs {
      starts = List.copyOf(starts);
      averaged = List.copyOf(averaged);
      perPolicy = List.copyOf(perPolicy);
    }
  }

  /**
   * Beliefs about policies.
   *
   * @param freeEnergy F: negative free energy, nats, axes [policy, step]; 0 for a dropped policy
   * @param expectedFreeEnergy G: negative expected free energy, nats, axes [policy, step]; 0 for a
   *     dropped policy
   * @param totalFreeEnergy H: negative free energy of states and policies, nats, axis [step]
   * @param posterior R: axes [policy, step]; one step fewer if policies are single moves
   * @param precision w: expected precision, axis [step]
   * @param actions P: probabilities of joint controls, axes [control of factor 0, ..., step], one
   *     step fewer
   * @param logPreferences the log-preferences that were used, per modality, axes [outcome, step]
   */
  public record PolicyBeliefs(
      Tensor freeEnergy,
      Tensor expectedFreeEnergy,
      Tensor totalFreeEnergy,
      Tensor posterior,
      Tensor precision,
      Tensor actions,
      List<Tensor> logPreferences) {

    /** Copies the list. */
    public PolicyBeliefs {
      logPreferences = List.copyOf(logPreferences);
    }
  }

  /**
   * Simulated neuronal responses; an iteration is taken to last 1/64 s.
   *
   * @param firingRates xn: beliefs in every iteration, averaged over policies, per factor, axes
   *     [iteration, state, step represented, step of the update]
   * @param predictionErrors vn: what drives them, axes as above
   * @param precision wn: axis [iteration of the trial]
   * @param policies un: axes [policy, iteration of the trial]; one step less if policies are single
   *     moves
   * @param dopamine dn: rate of change of the precision, axis [iteration of the trial]
   */
  public record Responses(
      List<Tensor> firingRates,
      List<Tensor> predictionErrors,
      Tensor precision,
      Tensor policies,
      Tensor dopamine) {

    /** Copies the lists. */
    public Responses {
      firingRates = List.copyOf(firingRates);
      predictionErrors = List.copyOf(predictionErrors);
    }
  }

  /**
   * What was learnt.
   *
   * @param counts after the trial
   * @param likelihood Fa: per modality, minus the relative entropy of the new counts to the old,
   *     nats, at most 0; empty if not learnt, as are the others
   * @param transition Fb: per factor
   * @param preference Fc: per modality
   * @param start Fd: per factor
   * @param habit Fe
   */
  public record Learnt(
      Counts counts,
      Optional<Tensor> likelihood,
      Optional<Tensor> transition,
      Optional<Tensor> preference,
      Optional<Tensor> start,
      Optional<Tensor> habit) {}
}
