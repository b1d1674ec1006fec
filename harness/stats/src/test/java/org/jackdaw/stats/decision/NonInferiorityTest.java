package org.jackdaw.stats.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jackdaw.api.random.SeedTree;
import org.jackdaw.stats.decision.NonInferiority.Answer;
import org.jackdaw.stats.decision.NonInferiority.Question;
import org.jackdaw.stats.decision.NonInferiority.Rule;
import org.jackdaw.stats.decision.NonInferiority.Verdict;
import org.junit.jupiter.api.Test;

class NonInferiorityTest {

  private static final List<Double> LOSS = repeated(-0.2, 10);
  private static final List<Double> SMALL_LOSS = repeated(-0.01, 10);
  private static final List<Double> GAIN = repeated(0.1, 10);

  @Test
  void aSureLossBeyondTheMarginIsARegression() {
    Answer answer = judged(0.05, Rule.MARGIN, LOSS);

    assertThat(answer.verdict()).isEqualTo(Verdict.REGRESSION);
    assertThat(answer.pWorse()).isEqualTo(1.0 / 1024);
    assertThat(answer.high().getAsDouble()).isCloseTo(-0.2, within(1e-12));
  }

  @Test
  void aSureLossWithinTheMarginPassesUnlessAnyLossCounts() {
    assertThat(judged(0.05, Rule.MARGIN, SMALL_LOSS).verdict()).isEqualTo(Verdict.PASS);
    assertThat(judged(0.05, Rule.ANY_LOSS, SMALL_LOSS).verdict()).isEqualTo(Verdict.REGRESSION);
  }

  @Test
  void aSureGainIsAnImprovement() {
    assertThat(judged(0.05, Rule.MARGIN, GAIN).verdict()).isEqualTo(Verdict.IMPROVED);
  }

  @Test
  void aLossThatMayBeChanceIsInconclusive() {
    List<Double> wild = List.of(-0.5, 0.4, -0.6, 0.3, -0.7, 0.2, -0.1, 0.1, -0.4, 0.3);

    Answer answer = judged(0.05, Rule.MARGIN, wild);

    assertThat(answer.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(answer.low().getAsDouble()).isLessThan(-0.05);
    assertThat(answer.high().getAsDouble()).isGreaterThan(0);
  }

  @Test
  void tooFewPairsCannotDecideAndSaySo() {
    Answer answer = judged(0.05, Rule.MARGIN, repeated(-0.9, 6));

    assertThat(answer.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(answer.decidable()).isFalse();
    assertThat(answer.low()).isEmpty();
    assertThat(NonInferiority.leastPairs(1, 0.01)).isEqualTo(7);
    assertThat(NonInferiority.leastPairs(10, 0.01)).isEqualTo(10);
  }

  @Test
  void manyTasksAskMoreOfARegressionButNotOfAPass() {
    // with 11 tasks Holm asks for p <= 0.01 / 11 < 2^-10 of the first; the pass is as it was
    List<Question> questions = new ArrayList<>();
    questions.add(new Question(LOSS, 0.05));
    questions.addAll(Collections.nCopies(10, new Question(repeated(0.0, 10), 0.05)));

    List<Answer> answers = NonInferiority.of(questions, 0.01, Rule.MARGIN, SeedTree.root(1));

    assertThat(answers.get(0).pWorse()).isEqualTo(11.0 / 1024);
    assertThat(answers.get(0).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(answers.get(0).decidable()).isFalse();
    assertThat(answers.subList(1, 11)).allMatch(a -> a.verdict() == Verdict.PASS);
  }

  @Test
  void refusesANegativeMargin() {
    assertThatThrownBy(() -> new Question(LOSS, -1)).hasMessage("margin must be >= 0, got -1.0");
  }

  private static Answer judged(double margin, Rule rule, List<Double> differences) {
    return NonInferiority.of(
            List.of(new Question(differences, margin)), 0.01, rule, SeedTree.root(1))
        .get(0);
  }

  private static List<Double> repeated(double value, int times) {
    double[] values = new double[times];
    Arrays.fill(values, value);
    return Arrays.stream(values).boxed().toList();
  }
}
