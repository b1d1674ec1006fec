package org.jackdaw.core.metric;

import java.util.List;
import java.util.OptionalDouble;
import org.jackdaw.api.agent.Belief;
import org.jackdaw.api.agent.HoldsBelief;

/** Stays where it is, and always believes the same. */
final class Believing extends Scripted implements HoldsBelief {

  private final List<List<String>> blocks;
  private final double[][] beliefs;

  Believing(List<List<String>> blocks, double[]... beliefs) {
    super(1);
    this.blocks = blocks;
    this.beliefs = beliefs;
  }

  @Override
  public Belief belief() {
    return new Belief() {
      @Override
      public List<List<String>> blocks() {
        return blocks;
      }

      @Override
      public int size(int block) {
        return beliefs[block].length;
      }

      @Override
      public double probability(int block, int state) {
        return beliefs[block][state];
      }
    };
  }

  @Override
  public OptionalDouble variationalFreeEnergy() {
    return OptionalDouble.of(0.25);
  }
}
