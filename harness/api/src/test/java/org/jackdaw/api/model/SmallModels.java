package org.jackdaw.api.model;

import java.util.List;

/** Models for tests of this package. */
final class SmallModels {

  private SmallModels() {}

  /** Two places and a weather that stays; the place is seen, rain is heard outside only. */
  static ModelBuilder house() {
    return Model.builder()
        .factor("place", "in", "out")
        .factor("weather", "dry", "rain")
        .control("move", "stay", "swap")
        .modality("seen", "in", "out")
        .modality("heard", "silence", "drops")
        .deterministicTransition(
            "place",
            List.of(Parent.before("place"), Parent.control("move")),
            v -> v[1] == 1 ? 1 - v[0] : v[0])
        .deterministicLikelihood("seen", List.of(Parent.after("place")), v -> v[0])
        .likelihood(
            "heard",
            List.of(Parent.after("place"), Parent.after("weather")),
            (v, column) -> {
              double drops = v[0] == 1 && v[1] == 1 ? 0.75 : 0;
              column[1] = drops;
              column[0] = 1 - drops;
            })
        .startAt("place", "in")
        .reward("heard", 0, -1);
  }

  /** One hidden side, an action-dependent sound, and a reward for the side before the move. */
  static ModelBuilder listening() {
    return Model.builder()
        .factor("side", "left", "right")
        .control("action", "listen", "open")
        .modality("sound", "left", "right")
        .modality("pay", "nothing", "win", "loss")
        .transition(
            "side",
            List.of(Parent.before("side"), Parent.control("action")),
            (v, column) -> {
              column[v[0]] += v[1] == 0 ? 1 : 0.5;
              column[1 - v[0]] += v[1] == 0 ? 0 : 0.5;
            })
        .likelihood(
            "sound",
            List.of(Parent.after("side"), Parent.control("action")),
            (v, column) -> {
              column[v[0]] = v[1] == 0 ? 0.85 : 0.5;
              column[1 - v[0]] = v[1] == 0 ? 0.15 : 0.5;
            })
        .deterministicLikelihood(
            "pay",
            List.of(Parent.before("side"), Parent.control("action")),
            v -> v[1] == 0 ? 0 : 1 + v[0])
        .rewardOnly("pay", 0, 10, -100);
  }
}
