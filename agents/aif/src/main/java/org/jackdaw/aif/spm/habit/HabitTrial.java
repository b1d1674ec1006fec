package org.jackdaw.aif.spm.habit;

import org.jackdaw.aif.spm.Tensor;

/**
 * Everything about one trial; policies are followed by the habit.
 *
 * @param outcomes axis [step]
 * @param controls axis [step], one fewer
 * @param averaged X: beliefs averaged over policies, axes [state, step]
 * @param perPolicy Q: under each policy, axes [state, step, policy]; a dropped one keeps its last
 *     beliefs, flattened
 * @param freeEnergy F: negative free energy, nats, axes [policy, step]; 0 for a dropped policy
 * @param expectedFreeEnergy G: negative expected free energy, nats, likewise
 * @param posterior R: axes [policy, step]
 * @param precision w: axis [step]
 * @param actions P: probability of each control, axes [control, step], one step fewer
 * @param responses what neurons would have done
 * @param counts after the trial
 */
public record HabitTrial(
    Tensor outcomes,
    Tensor controls,
    Tensor averaged,
    Tensor perPolicy,
    Tensor freeEnergy,
    Tensor expectedFreeEnergy,
    Tensor posterior,
    Tensor precision,
    Tensor actions,
    Responses responses,
    HabitCounts counts) {

  /**
   * Simulated neuronal responses; an iteration is taken to last 1/64 s.
   *
   * @param firingRates xn: beliefs before every sweep, averaged over policies but not the habit,
   *     axes [iteration, state, step represented, step of the update]
   * @param policies un: axes [policy, iteration of the trial]
   * @param precision wn: axis [iteration of the trial]
   * @param dopamine dn: axis [iteration of the trial]
   */
  public record Responses(Tensor firingRates, Tensor policies, Tensor precision, Tensor dopamine) {}
}
