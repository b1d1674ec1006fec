package org.jackdaw.aif.spm;

/** A world outside the model that answers an agent during a trial. */
@FunctionalInterface
public interface TrialWorld {

  /**
   * What the world shows at a step.
   *
   * @param step from 0
   * @param controls what was done to each factor since the step before; all 0 at step 0
   * @return one outcome per modality
   */
  int[] outcomes(int step, int[] controls);
}
