package org.jackdaw.envs.discrete;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.ModelBuilder;
import org.jackdaw.api.model.Parent;
import org.jackdaw.api.model.SparseFiller;
import org.jackdaw.api.model.Variable;
import org.jackdaw.envs.discrete.Blackjack.Rules;

/** Builds the model of {@link Blackjack} for its rules. */
final class BlackjackModel {

  private static final int LOWEST = 4;
  private static final int HIGHEST = 31;
  private static final int LOWEST_SOFT = 12;
  private static final int HARD = HIGHEST - LOWEST + 1;
  private static final int NATURAL = HARD + BlackjackHand.BEST - LOWEST_SOFT + 1;
  private static final int HIT = 1;
  private static final int PLAYING = 0;
  private static final int LOST = 1;
  private static final int DRAW = 2;
  private static final int WON = 3;
  private static final List<String> RESULTS =
      List.of("playing", "lost", "draw", "won", "won-by-natural");

  private final Rules rules;
  private final List<BlackjackHand> hands = new ArrayList<>();
  private final List<BlackjackDealer> dealers = new ArrayList<>();

  private BlackjackModel(Rules rules) {
    this.rules = rules;
    IntStream.rangeClosed(LOWEST, HIGHEST).forEach(n -> hands.add(new BlackjackHand(n, false)));
    IntStream.rangeClosed(LOWEST_SOFT, BlackjackHand.BEST)
        .forEach(n -> hands.add(new BlackjackHand(n, true)));
    IntStream.rangeClosed(1, BlackjackHand.CARDS).forEach(n -> dealers.add(new BlackjackDealer(n)));
  }

  static Model of(Rules rules) {
    return new BlackjackModel(rules).built();
  }

  private Model built() {
    List<String> labels = new ArrayList<>();
    hands.forEach(hand -> labels.add((hand.soft() ? "soft-" : "hard-") + hand.sum()));
    labels.add("natural");
    ModelBuilder builder = Model.builder().factor(new Variable("hand", labels));
    ObservedState.declare(builder, new Variable("dealer", numbers(1, BlackjackHand.CARDS)));
    List<String> results = RESULTS.subList(0, rules == Rules.NATURAL ? WON + 2 : WON + 1);
    builder.factor(new Variable("result", results)).control("action", "stick", "hit");
    observations(builder);
    transitions(builder);
    start(builder);
    builder.terminal(List.of("hand", "result"), v -> v[1] != PLAYING || hand(v[0]).bust());
    reward(builder);
    return builder.build();
  }

  private static List<String> numbers(int from, int to) {
    return IntStream.rangeClosed(from, to).mapToObj(Integer::toString).toList();
  }

  private BlackjackHand hand(int state) {
    return state == NATURAL ? new BlackjackHand(BlackjackHand.BEST, true) : hands.get(state);
  }

  private void observations(ModelBuilder builder) {
    builder.modality(new Variable("sum", numbers(LOWEST, HIGHEST))).modality("ace", "no", "usable");
    List<Parent> hand = List.of(Parent.after("hand"));
    builder.deterministicLikelihood("sum", hand, v -> hand(v[0]).sum() - LOWEST);
    builder.deterministicLikelihood("ace", hand, v -> hand(v[0]).soft() ? 1 : 0);
  }

  private void transitions(ModelBuilder builder) {
    Parent hand = Parent.before("hand");
    Parent result = Parent.before("result");
    Parent action = Parent.control("action");
    builder.sparseTransition(
        "hand",
        List.of(hand, result, action),
        (v, cells) -> drawn(v[0], v[1] == PLAYING && v[2] == HIT, cells));
    builder.sparseTransition(
        "result",
        List.of(result, hand, Parent.before("dealer"), action),
        (v, cells) -> {
          if (v[0] == PLAYING && v[3] != HIT && !hand(v[1]).bust()) {
            compared(v[1], dealers.get(v[2]), cells);
          } else {
            cells.add(v[0], 1);
          }
        });
  }

  private void drawn(int state, boolean hits, SparseFiller.Cells cells) {
    if (!hits || hand(state).bust()) {
      cells.add(state, 1);
      return;
    }
    for (int card = 1; card <= BlackjackHand.CARDS; card++) {
      cells.add(hands.indexOf(hand(state).with(card)), BlackjackHand.chance(card));
    }
  }

  private void compared(int state, BlackjackDealer dealer, SparseFiller.Cells cells) {
    int sum = hand(state).sum();
    double below = dealer.below(sum);
    if (state == NATURAL && rules == Rules.SUTTON_BARTO) {
      cells.add(WON, 1 - dealer.natural());
      cells.add(DRAW, dealer.natural());
      return;
    }
    cells.add(state == NATURAL && rules == Rules.NATURAL ? WON + 1 : WON, below);
    cells.add(DRAW, dealer.at(sum));
    cells.add(LOST, Math.max(0, 1 - below - dealer.at(sum)));
  }

  private void start(ModelBuilder builder) {
    double[] dealt = new double[NATURAL + 1];
    double[] shown = new double[BlackjackHand.CARDS];
    for (int one = 1; one <= BlackjackHand.CARDS; one++) {
      shown[one - 1] = BlackjackHand.chance(one);
      for (int other = 1; other <= BlackjackHand.CARDS; other++) {
        BlackjackHand hand = BlackjackHand.of(one).with(other);
        int state = hand.sum() == BlackjackHand.BEST ? NATURAL : hands.indexOf(hand);
        dealt[state] += BlackjackHand.chance(one) * BlackjackHand.chance(other);
      }
    }
    builder.start("hand", dealt).start("dealer", shown).startAt("result", RESULTS.get(PLAYING));
  }

  private void reward(ModelBuilder builder) {
    RewardOutcomes rewards =
        new RewardOutcomes().with("playing", 0).with("draw", 0).with("lost", -1).with("won", 1);
    if (rules == Rules.NATURAL) {
      rewards.with("won-by-natural", 1.5);
    }
    rewards.declare(
        builder,
        List.of(Parent.after("hand"), Parent.after("result")),
        v -> hand(v[0]).bust() ? "lost" : RESULTS.get(v[1]));
  }
}
