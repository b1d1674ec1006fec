package org.jackdaw.aif.spm;

/**
 * What is expected when a trial begins; an empty array where nothing is, and the model decides.
 * What is learnt goes before it.
 *
 * @param starts weights of states, [factor][state]
 * @param preferences weights of outcomes, the same at every step, [modality][outcome]
 * @param habit weights of policies, [policy]
 */
record Beginning(double[][] starts, double[][] preferences, double[] habit) {

  /** Expects only where factors start. */
  static Beginning at(double[][] starts) {
    return new Beginning(starts, new double[0][], new double[0]);
  }

  /** Where factors start that are not expected to start anywhere, added. */
  Beginning orAt(double[][] others) {
    double[][] all = others.clone();
    for (int f = 0; f < starts.length; f++) {
      all[f] = starts[f].length > 0 ? starts[f] : all[f];
    }
    return new Beginning(all, preferences, habit);
  }

  boolean prefers(int modality) {
    return modality < preferences.length && preferences[modality].length > 0;
  }
}
