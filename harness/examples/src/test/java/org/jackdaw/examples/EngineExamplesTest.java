package org.jackdaw.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.jackdaw.aif.agent.ActiveInferenceOptions.Planning;
import org.jackdaw.aif.sequence.HiddenMarkov;
import org.jackdaw.examples.Example07Learning.Learnt;
import org.jackdaw.examples.Example08Sophisticated.Outcome;
import org.junit.jupiter.api.Test;

class EngineExamplesTest {

  private static int best(double[] belief) {
    int best = 0;
    for (int s = 1; s < belief.length; s++) {
      best = belief[s] > belief[best] ? s : best;
    }
    return best;
  }

  @Test
  void theThermostatKeepsTheRoomMild() {
    // who saw the temperature would hold it mild in 80 % of the hours: mild stays with 0.8 and cold
    // becomes mild with 0.8; four standard errors of 2000 hours that hang together are about 0.05
    int mild = Example05OwnModel.heat(2000, 1);

    assertThat(mild).isGreaterThan(1400).isLessThan(1700);
    assertThat(Example05OwnModel.heat(2000, 1)).isEqualTo(mild);
    assertThat(Example05OwnModel.heat(2000, 2)).isNotEqualTo(mild);
  }

  @Test
  void exactAlgorithmsAgreeAndTheOthersFollow() {
    int[] tracks = {0, 0, 1, 2, 2, 2};
    Map<String, double[]> beliefs = Example06Inference.beliefs(2, tracks);
    double[] exact = beliefs.get("hidden Markov smoother");

    assertThat(beliefs.get("backward smoother")).containsExactly(exact, within(1e-9));
    assertThat(beliefs.get("sum-product")).containsExactly(exact, within(1e-9));
    assertThat(beliefs).hasSize(7);
    assertThat(beliefs.values())
        .allSatisfy(b -> assertThat(b[0] + b[1] + b[2]).isCloseTo(1, within(1e-9)));
  }

  @Test
  void theFilterIsTheSmootherAtTheLastHour() {
    int[] tracks = {0, 0, 1, 2, 2, 2};
    Map<String, double[]> now = Example06Inference.beliefs(5, tracks);
    HiddenMarkov chain = Example06Inference.chain(tracks);

    assertThat(now.get("fixed-point filter")).containsExactly(chain.smoothed(5), within(1e-9));
    assertThat(now.values()).allSatisfy(b -> assertThat(best(b)).isEqualTo(2));
    // variational beliefs are too sure
    assertThat(now.get("mean field")[2]).isGreaterThan(chain.smoothed(5)[2]);
  }

  @Test
  void theAgentLearnsWhatTheBestArmPaysAndKeepsToIt() {
    List<Learnt> arms = Example07Learning.learn(300, 1);
    double pulls = arms.get(1).pulls();

    assertThat(arms.stream().mapToDouble(Learnt::pulls).sum()).isCloseTo(300, within(1e-9));
    assertThat(pulls).isGreaterThan(150);
    // four standard errors of the arm's mean
    assertThat(arms.get(1).mean()).isCloseTo(0.8, within(4 * StrictMath.sqrt(0.8 * 0.2 / pulls)));
  }

  @Test
  void aTreeGoesToTheCueWhereSequencesGoToAnArm() {
    Outcome open = Example08Sophisticated.play(Planning.POLICIES, 200);
    Outcome tree = Example08Sophisticated.play(Planning.SOPHISTICATED, 200);

    assertThat(open.firstMoves().keySet()).containsOnly("left", "right");
    assertThat(tree.firstMoves()).containsExactly(Map.entry("cue", 200));
    // the optimum, (2 x 0.95 - 1)(2 x 0.98 - 1), within four standard errors
    double chance = 0.95 * 0.98 + 0.05 * 0.02;
    assertThat(tree.meanReturn())
        .isCloseTo(0.9 * 0.96, within(4 * 2 * StrictMath.sqrt(chance * (1 - chance) / 200)));
    assertThat(open.meanReturn()).isLessThan(tree.meanReturn() - 0.2);
  }
}
