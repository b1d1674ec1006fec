package org.jackdaw.baselines.planner;

import static org.jackdaw.api.model.Parent.after;
import static org.jackdaw.api.model.Parent.before;
import static org.jackdaw.api.model.Parent.control;

import java.util.List;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.ModelBuilder;
import org.jackdaw.api.space.Observation;
import org.jackdaw.oracle.ExactFilter;
import org.jackdaw.oracle.JointModel;

/** Tiger: listening is right with 0.85 and costs 1; a door pays 10 or costs 100, and resets. */
final class Tiger {

  static final int LISTEN = 0;
  static final int OPEN_LEFT = 1;
  static final int OPEN_RIGHT = 2;

  private Tiger() {}

  static Model undiscounted() {
    return builder().build();
  }

  static Model discounted(double discount) {
    return builder().discount(discount).build();
  }

  private static ModelBuilder builder() {
    return Model.builder()
        .factor("tiger", "left", "right")
        .control("do", "listen", "open-left", "open-right")
        .modality("sound", "left", "right")
        .modality("reward", "heard", "gold", "eaten")
        .transition(
            "tiger",
            List.of(before("tiger"), control("do")),
            (values, column) -> {
              column[values[0]] = values[1] == LISTEN ? 1 : 0.5;
              column[1 - values[0]] = values[1] == LISTEN ? 0 : 0.5;
            })
        .likelihood(
            "sound",
            List.of(after("tiger"), control("do")),
            (values, column) -> {
              column[values[0]] = values[1] == LISTEN ? 0.85 : 0.5;
              column[1 - values[0]] = values[1] == LISTEN ? 0.15 : 0.5;
            })
        .deterministicLikelihood(
            "reward",
            List.of(before("tiger"), control("do")),
            values -> values[1] == LISTEN ? 0 : (values[1] - 1 == values[0] ? 2 : 1))
        .rewardOnly("reward", -1, 10, -100);
  }

  /** A filter that has heard these sides. */
  static ExactFilter heard(Model model, int... sides) {
    ExactFilter filter = new ExactFilter(JointModel.of(model));
    filter.begin(Phase.EVALUATE, Observation.ofIndices(-1));
    for (int side : sides) {
      filter.step(LISTEN, Observation.ofIndices(side), -1, false);
    }
    return filter;
  }
}
