package org.jackdaw.aif.inductive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.jackdaw.aif.convention.Conventions;
import org.jackdaw.aif.inductive.InductiveRule.Direction;
import org.jackdaw.aif.model.MarginalBelief;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.aif.planning.ExpectedFreeEnergy;
import org.jackdaw.aif.planning.PolicySet;
import org.jackdaw.aif.planning.Term;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.Parent;
import org.junit.jupiter.api.Test;

/** A one-way street of cells 0 to 4: stay, or go on with probability 0.9. */
class IntentionTest {

  private static final InductiveRule RULE = new InductiveRule(4, 0.5, 0.01, Direction.BACKWARD);
  private static final double[] LAST = {0, 0, 0, 0, 1};

  private static WorkingModel street() {
    Model model =
        Model.builder()
            .factor("cell", "a", "b", "c", "d", "e")
            .control("move", "stay", "on")
            .modality("place", "a", "b", "c", "d", "e")
            .transition(
                "cell",
                List.of(Parent.before("cell"), Parent.control("move")),
                (v, column) -> {
                  int next = Math.min(4, v[0] + v[1]);
                  column[v[0]] += 0.1;
                  column[next] += 0.9;
                })
            .deterministicLikelihood("place", List.of(Parent.after("cell")), v -> v[0])
            .startAt("cell", "a")
            .build();
    return WorkingModel.of(model, Conventions.CLEAN);
  }

  private static MarginalBelief at(int cell) {
    MarginalBelief belief = new MarginalBelief(5);
    double[] certain = new double[5];
    certain[cell] = 1;
    belief.set(0, certain, 0);
    return belief;
  }

  @Test
  void countsMovesToTheIntendedState() {
    Reachability way = new Reachability(street(), 0, LAST, RULE);

    assertThat(way.moves(4)).isZero();
    assertThat(way.moves(3)).isEqualTo(1);
    assertThat(way.moves(1)).isEqualTo(3);
    assertThat(way.moves(0)).isEqualTo(-1); // four moves, and only three are looked back
  }

  @Test
  void followsArrowsTheWrongWayOnlyWhereAsked() {
    InductiveRule forward = new InductiveRule(4, 0.5, 0.01, Direction.FORWARD);

    Reachability way = new Reachability(street(), 0, LAST, forward);

    assertThat(way.moves(3)).isEqualTo(-1); // nothing leads from the end to d
  }

  /** From c, two moves off, the aim is to be one move off: at d or e. */
  @Test
  void valuesAPlannedStateByWhetherItIsOnTheWay() {
    Intention intention = new Intention(street(), List.of(LAST), RULE);
    intention.aim(at(2));
    MarginalBelief planned = new MarginalBelief(5);
    planned.set(0, new double[] {0, 0, 0.25, 0.75, 0}, 0);

    assertThat(intention.value(planned)).isCloseTo(0.25 * StrictMath.log(0.01), within(1e-15));
    assertThat(intention.value(at(3))).isZero();
  }

  @Test
  void wantsNothingWhereTheIntendedStateIsOutOfReach() {
    Intention intention = new Intention(street(), List.of(LAST), RULE);
    intention.aim(at(0));

    assertThat(intention.value(at(0))).isZero();
    assertThat(intention.value(at(1))).isZero();
  }

  /** Going on from d succeeds with 0.9; a second try with 0.99. Staying is off the way twice. */
  @Test
  void addsUpOverThePlannedStepsOfAPolicy() {
    WorkingModel street = street();
    Intention intention = new Intention(street, List.of(LAST), RULE);
    ExpectedFreeEnergy energy =
        new ExpectedFreeEnergy(street, PolicySet.all(2, 2), Optional.of(intention));
    energy.evaluate(at(3), 0);
    double miss = StrictMath.log(0.01);

    assertThat(energy.term(Term.INDUCTIVE_VALUE, 0)).isCloseTo(2 * miss, within(1e-12));
    assertThat(energy.term(Term.INDUCTIVE_VALUE, 3)).isCloseTo(0.11 * miss, within(1e-12));
  }

  @Test
  void refusesIntendedStatesOfAnotherSize() {
    assertThatThrownBy(() -> new Intention(street(), List.of(new double[3]), RULE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("inductive: intended states need one number per state, 5, got 3");
  }
}
