package org.jackdaw.aif.agent;

import java.util.List;
import org.jackdaw.aif.model.MarginalBelief;
import org.jackdaw.api.agent.Belief;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.StartBlock;

/**
 * A working belief in terms of the published model's factors. Factors that start jointly are one
 * block; factors that only remember the last move are not shown.
 */
final class FactorView implements Belief {

  private final MarginalBelief belief;
  private final List<List<String>> blocks;
  private final int[] factors; // of the working model, per block

  FactorView(Model published, Model plain, MarginalBelief belief) {
    this.belief = belief;
    blocks = published.start().stream().map(StartBlock::factors).toList();
    factors = blocks.stream().mapToInt(b -> plain.factor(String.join("*", b))).toArray();
  }

  @Override
  public List<List<String>> blocks() {
    return blocks;
  }

  @Override
  public int size(int block) {
    return belief.size(factors[block]);
  }

  @Override
  public double probability(int block, int state) {
    return belief.probability(factors[block], state);
  }
}
