package org.jackdaw.stats.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jackdaw.api.random.SeedTree;
import org.jackdaw.stats.test.Corrections;
import org.jackdaw.stats.test.SignFlipTest;

/**
 * Whether a candidate got worse than a baseline, task by task, from the paired differences of their
 * runs. Every test is by sign flips ({@link SignFlipTest}), so no distribution is assumed.
 *
 * <p>Two kinds of error are kept. If nothing changed, the probability that any task is called a
 * regression is at most alpha: those tests are corrected by Holm's method, and so are claims of
 * improvement. If the candidate is worse by the margin on some task, the probability that all tasks
 * pass is at most alpha: for that no correction is needed, since every task has to pass (Berger
 * 1982, doi:10.1080/00401706.1982.10487790).
 */
public final class NonInferiority {

  /** What is said of a task. */
  public enum Verdict {
    /** Surely not worse by the margin. */
    PASS,
    /** Surely better. */
    IMPROVED,
    /** Surely worse, and by the margin or more. */
    REGRESSION,
    /** The runs say too little. */
    INCONCLUSIVE
  }

  /** When a loss is a regression. */
  public enum Rule {
    /** When it is sure, and its estimate reaches the margin. */
    MARGIN,
    /** Whenever it is sure, however small. */
    ANY_LOSS
  }

  /**
   * A task.
   *
   * @param differences candidate minus baseline, per pair of runs, at least one, finite
   * @param margin the largest loss that is accepted, at least 0, in the unit of the differences
   */
  public record Question(List<Double> differences, double margin) {

    /** Copies the differences; refuses a negative margin. */
    public Question {
      differences = List.copyOf(differences);
      if (!(margin >= 0)) {
        throw new IllegalArgumentException("margin must be >= 0, got " + margin);
      }
    }
  }

  /**
   * What is known of a task.
   *
   * @param verdict in one word
   * @param pairs how many runs were compared
   * @param difference the mean difference
   * @param low lower bound of the mean difference, too high with probability alpha; empty where
   *     there are too few pairs
   * @param high upper bound of the mean difference, too low with probability alpha; empty where
   *     there are too few pairs
   * @param pWorse p-value of "not worse", corrected for all tasks
   * @param pBetter p-value of "not better", corrected for all tasks
   * @param decidable whether so many pairs could show a regression at all, were it the only one
   */
  public record Answer(
      Verdict verdict,
      int pairs,
      double difference,
      OptionalDouble low,
      OptionalDouble high,
      double pWorse,
      double pBetter,
      boolean decidable) {}

  private static final int MOST_SIGNS = 1_000_000;

  /** What a mean may be off by, so that a loss of exactly the margin counts as one. */
  private static final double ROUNDING = 1e-12;

  private NonInferiority() {}

  /**
   * Judges several tasks together.
   *
   * @param questions the tasks
   * @param alpha the level, in (0, 1)
   * @param rule when a loss is a regression
   * @param seeds where random signs are drawn from, for tasks of more than 20 pairs
   * @return one answer per task, in their order
   */
  public static List<Answer> of(List<Question> questions, double alpha, Rule rule, SeedTree seeds) {
    List<SignFlipTest> tests =
        IntStream.range(0, questions.size())
            .mapToObj(i -> test(questions.get(i), signs(questions.size(), alpha), seeds.child(i)))
            .toList();
    double[] worse = Corrections.holm(tests.stream().mapToDouble(t -> t.pLess(0)).toArray());
    double[] better = Corrections.holm(tests.stream().mapToDouble(t -> t.pGreater(0)).toArray());
    List<Answer> answers = new ArrayList<>();
    for (int i = 0; i < questions.size(); i++) {
      SignFlipTest test = tests.get(i);
      Question question = questions.get(i);
      answers.add(
          new Answer(
              verdict(test, question.margin(), worse[i] <= alpha, better[i] <= alpha, alpha, rule),
              question.differences().size(),
              test.mean(),
              test.lowerBound(alpha),
              test.upperBound(alpha),
              worse[i],
              better[i],
              test.leastP() * questions.size() <= alpha));
    }
    return answers;
  }

  private static SignFlipTest test(Question question, int signs, SeedTree seeds) {
    return SignFlipTest.of(
        question.differences().stream().mapToDouble(Double::doubleValue).toArray(), signs, seeds);
  }

  /** Choices of signs, ten times as many as the strictest of the corrected tests needs. */
  private static int signs(int questions, double alpha) {
    double needed = 10 * Math.ceil(questions / alpha);
    return (int) Math.min(MOST_SIGNS, Math.max(SignFlipTest.RANDOM, needed));
  }

  private static Verdict verdict(
      SignFlipTest test, double margin, boolean worse, boolean better, double alpha, Rule rule) {
    if (worse && (rule == Rule.ANY_LOSS || test.mean() <= -margin + ROUNDING)) {
      return Verdict.REGRESSION;
    }
    if (better) {
      return Verdict.IMPROVED;
    }
    return test.pGreater(-margin) <= alpha ? Verdict.PASS : Verdict.INCONCLUSIVE;
  }

  /**
   * How many pairs of runs it takes at least to show a regression.
   *
   * @param tasks that are judged together, at least 1
   * @param alpha the level, in (0, 1)
   * @return the least n with tasks / 2^n at most alpha
   */
  public static int leastPairs(int tasks, double alpha) {
    int pairs = 1;
    while (tasks / StrictMath.pow(2, pairs) > alpha) {
      pairs++;
    }
    return pairs;
  }
}
