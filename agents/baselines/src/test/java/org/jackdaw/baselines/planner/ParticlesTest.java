package org.jackdaw.baselines.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.jackdaw.api.env.Phase;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.random.RandomStream;
import org.jackdaw.api.random.SeedTree;
import org.jackdaw.api.space.Observation;
import org.jackdaw.baselines.Models;
import org.jackdaw.oracle.ExactFilter;
import org.jackdaw.oracle.JointModel;
import org.jackdaw.oracle.SparsePomdp;
import org.jackdaw.oracle.SparsePomdp.RewardSeen;
import org.junit.jupiter.api.Test;

class ParticlesTest {

  private static final int SIZE = 10_000;
  private static final Model TIGER = Tiger.undiscounted();

  private final RandomStream random = SeedTree.root(11).stream();

  private static Particles particles(Model model) {
    return new Particles(new SparsePomdp(JointModel.of(model), RewardSeen.EVIDENCE), SIZE);
  }

  private static Particles begun(RandomStream random) {
    Particles particles = particles(TIGER);
    particles.begin(Observation.ofIndices(-1), random);
    return particles;
  }

  /** Four standard errors of a frequency, and as much for every resampling before. */
  private static double tolerance(double p, int draws) {
    return 4 * StrictMath.sqrt(p * (1 - p) / SIZE) * draws;
  }

  @Test
  void followTheExactPosterior() {
    Particles particles = begun(random);
    assertThat(particles.probability(0, 0)).isCloseTo(0.5, within(tolerance(0.5, 1)));
    particles.move(Tiger.LISTEN, Observation.ofIndices(0), -1, random);
    assertThat(particles.probability(0, 0)).isCloseTo(0.85, within(tolerance(0.85, 2)));
    assertThat(particles.surprisal()).isCloseTo(StrictMath.log(2), within(0.03));
    particles.move(Tiger.LISTEN, Observation.ofIndices(0), -1, random);
    double twice = Tiger.heard(TIGER, 0, 0).probability(0);
    assertThat(particles.probability(0, 0)).isCloseTo(twice, within(tolerance(twice, 3)));
    particles.move(Tiger.OPEN_RIGHT, Observation.ofIndices(1), 10, random);
    assertThat(particles.probability(0, 0)).isCloseTo(0.5, within(tolerance(0.5, 1)));
  }

  @Test
  void areDrawnAsOftenAsTheyAre() {
    Particles particles = begun(random);
    particles.move(Tiger.LISTEN, Observation.ofIndices(1), -1, random);
    int right = 0;
    for (int i = 0; i < SIZE; i++) {
      right += particles.draw(random);
    }
    double p = particles.probability(0, 1);
    assertThat((double) right / SIZE).isCloseTo(p, within(tolerance(p, 1)));
  }

  @Test
  void moveAsPredictedWhereTheModelCallsThePerceptionImpossible() {
    Particles particles = begun(random);
    particles.move(Tiger.LISTEN, Observation.ofIndices(0), -1, random);
    double before = particles.probability(0, 0);
    particles.move(Tiger.LISTEN, Observation.ofIndices(0), 77, random); // no such reward
    assertThat(particles.probability(0, 0)).isEqualTo(before);
    assertThat(particles.surprisal()).isEqualTo(Double.POSITIVE_INFINITY);
  }

  @Test
  void seeTheFirstObservation() {
    Model recall = Models.recall();
    Particles particles = particles(recall);
    particles.begin(Observation.ofIndices(1), random);
    ExactFilter filter = new ExactFilter(JointModel.of(recall));
    filter.begin(Phase.TRAIN, Observation.ofIndices(1));
    for (int s = 0; s < particles.size(0); s++) {
      assertThat(particles.probability(0, s)).isEqualTo(filter.asBelief().probability(0, s));
    }
    assertThat(particles.entropy()).isZero();
    assertThat(particles.blocks()).isEqualTo(filter.asBelief().blocks());
  }
}
