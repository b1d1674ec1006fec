package org.jackdaw.envs.discrete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentFactory;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.Variable;
import org.jackdaw.envs.discrete.Blackjack.Options;
import org.jackdaw.envs.discrete.Blackjack.Rules;
import org.jackdaw.envs.discrete.JointSteps.Outcome;
import org.jackdaw.testkit.EnvironmentContract;
import org.jackdaw.testkit.EnvironmentFactoryContract;
import org.jackdaw.testkit.ModelContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BlackjackTest {

  private static final Fixture EXPORTED = new Fixture("blackjack.txt");
  private static final int STICK = 0;
  private static final int HIT = 1;

  @Nested
  class FactoryContract extends EnvironmentFactoryContract<Options> {
    @Override
    protected EnvironmentFactory<Options> factory() {
      return new Blackjack.Factory();
    }
  }

  @Nested
  class SuttonBarto extends EnvironmentContract {
    @Override
    protected Environment create() {
      return new Blackjack.Factory().create(new Options(Rules.SUTTON_BARTO));
    }
  }

  @Nested
  class NaturalModel extends ModelContract {
    @Override
    protected Model model() {
      return Blackjack.model(new Options(Rules.NATURAL));
    }
  }

  /** A hand's key in the exported table: sum/usable ace/natural. */
  private static String key(String hand) {
    if (hand.equals("natural")) {
      return "21/1/1";
    }
    return hand.substring(5) + (hand.startsWith("soft") ? "/1/0" : "/0/0");
  }

  private static boolean bust(String hand) {
    return hand.startsWith("hard") && Integer.parseInt(hand.substring(5)) > 21;
  }

  @Test
  void dealtHandsAreGymnasiums() {
    Model model = Blackjack.model(new Options(Rules.PLAIN));
    Variable hand = model.factors().get(0);
    double[] start = model.startMarginal(0);
    double sum = 0;
    for (int state = 0; state < hand.size(); state++) {
      double[] exported = EXPORTED.numbers("start/" + key(hand.label(state)));
      double expected = exported == null ? 0 : exported[0];
      assertThat(start[state]).as(hand.label(state)).isCloseTo(expected, within(1e-15));
      sum += expected;
    }
    assertThat(sum).isCloseTo(1, within(1e-12));
  }

  @Test
  void hitsLeadWhereGymnasiumsDo() {
    Model model = Blackjack.model(new Options(Rules.SUTTON_BARTO));
    JointSteps steps = new JointSteps(model);
    Variable hand = model.factors().get(0);
    for (int state = 0; state < hand.size(); state++) {
      if (bust(hand.label(state))) {
        continue;
      }
      Map<String, Double> ours = new TreeMap<>();
      steps
          .outcomes(steps.joint(state, 4, 0), HIT)
          .forEach((outcome, p) -> ours.merge(drawn(hand, steps, outcome), p, Double::sum));
      double[] exported = EXPORTED.numbers("hit/" + key(hand.label(state)));
      Map<String, Double> theirs = new TreeMap<>();
      for (int i = 0; i < exported.length; i += 5) {
        String seen = exported[i + 1] + " " + exported[i + 2];
        theirs.put(seen + " " + exported[i + 3] + " " + (exported[i + 4] == 1), exported[i]);
      }
      assertThat(ours.keySet()).as(hand.label(state)).isEqualTo(theirs.keySet());
      theirs.forEach((k, p) -> assertThat(ours.get(k)).as(k).isCloseTo(p, within(1e-15)));
    }
  }

  private static String drawn(Variable hand, JointSteps steps, Outcome outcome) {
    String label = hand.label(steps.states(outcome.next())[0]);
    double sum = Double.parseDouble(label.substring(5));
    double ace = label.startsWith("soft") ? 1 : 0;
    return sum + " " + ace + " " + outcome.reward() + " " + outcome.terminated();
  }

  @Test
  void resultsOfStickingAreGymnasiumsUnderAllRules() {
    compare(Rules.SUTTON_BARTO, "sab");
    compare(Rules.NATURAL, "natural");
    compare(Rules.PLAIN, "plain");
  }

  private static void compare(Rules rules, String name) {
    Model model = Blackjack.model(new Options(rules));
    JointSteps steps = new JointSteps(model);
    Variable hand = model.factors().get(0);
    double[] rewards = {-1, 0, 1, 1.5};
    for (int state = 0; state < hand.size(); state++) {
      for (int dealer = 1; dealer <= 10 && !bust(hand.label(state)); dealer++) {
        String key = String.format(Locale.ROOT, "%s/%s/%d", name, key(hand.label(state)), dealer);
        double[] exported = EXPORTED.numbers(key);
        double[] ours = new double[rewards.length];
        steps
            .outcomes(steps.joint(state, dealer - 1, 0), STICK)
            .forEach(
                (outcome, p) -> {
                  assertThat(outcome.terminated()).isTrue();
                  ours[java.util.Arrays.binarySearch(rewards, outcome.reward())] += p;
                });
        assertThat(ours).as(key).containsExactly(exported, within(1e-14));
      }
    }
  }

  @Test
  void optimaAreThePublishedOnes() {
    StateValues sab = new StateValues(Blackjack.model(new Options(Rules.SUTTON_BARTO)));
    assertThat(sab.optimum(30)).isCloseTo(-0.04311311, within(5e-9));
    assertThat(sab.random(30)).isCloseTo(-0.394175, within(5e-7));
    StateValues natural = new StateValues(Blackjack.model(new Options(Rules.NATURAL)));
    assertThat(natural.optimum(30)).isCloseTo(-0.02572918, within(5e-9));
    StateValues plain = new StateValues(Blackjack.model(new Options(Rules.PLAIN)));
    assertThat(plain.optimum(30)).isCloseTo(-0.04655598, within(5e-9));
  }

  @Test
  void aNaturalLooksLikeAnyOtherSoftTwentyOne() {
    Model model = Blackjack.model(new Options(Rules.SUTTON_BARTO));
    int natural = model.factors().get(0).position("natural");
    int soft = model.factors().get(0).position("soft-21");
    for (String modality : new String[] {"sum", "ace"}) {
      var table = model.likelihood(model.modality(modality)).table();
      assertThat(table.supportRow(natural, 0)).isEqualTo(table.supportRow(soft, 0));
    }
  }
}
