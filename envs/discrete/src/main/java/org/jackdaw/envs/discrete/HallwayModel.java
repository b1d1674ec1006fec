package org.jackdaw.envs.discrete;

import java.util.ArrayList;
import java.util.List;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.ModelBuilder;
import org.jackdaw.api.model.Parent;
import org.jackdaw.api.model.SparseFiller.Cells;
import org.jackdaw.api.model.Variable;
import org.jackdaw.envs.discrete.Hallway.Options;
import org.jackdaw.envs.discrete.Hallway.Plan;

/** Builds the model of {@link Hallway} from its options. */
final class HallwayModel {

  private static final double DISCOUNT = 0.95;
  private static final int STAY = 0;
  private static final int FORWARD = 1;
  private static final int WALLS = 16; // sets of walls that may be seen
  private static final int AROUND = 2;

  /** Chances of each heading, in quarters clockwise, by the quarters that one wants to turn. */
  private static final double[][] TURNS = {
    {}, {0.1, 0.7, 0.1, 0.1}, {0.1, 0.15, 0.6, 0.15}, {0.1, 0.1, 0.1, 0.7}
  };

  /** Chances of ending up one cell away, in quarters clockwise from ahead. */
  private static final double[] STEPS = {0.8, 0.05, 0.05, 0.05};

  private final Options options;
  private final HallwayPoses poses;
  private final List<String> sights = new ArrayList<>();

  private HallwayModel(Options options) {
    this.options = options;
    this.poses = HallwayPoses.of(options.plan());
    for (int walls = 0; walls < WALLS; walls++) {
      sights.add(name(walls));
    }
    if (options.plan() == Plan.HALLWAY) {
      sights.addAll(List.of("landmark-1", "landmark-2", "landmark-3", "goal-ahead"));
    }
    sights.add("goal");
  }

  static Model of(Options options) {
    return new HallwayModel(options).built();
  }

  private static String name(int walls) {
    StringBuilder name = new StringBuilder();
    for (int quarters = 0; quarters < HallwayPoses.HEADINGS; quarters++) {
      name.append(wall(walls, quarters) ? "frbl".charAt(quarters) : '-');
    }
    return name.toString();
  }

  private static boolean wall(int walls, int quarters) {
    return (walls >> (HallwayPoses.HEADINGS - 1 - quarters) & 1) == 1;
  }

  private Model built() {
    ModelBuilder builder = Model.builder().factor(new Variable("pose", poses.labels()));
    builder.control("action", "stay", "forward", "turn-right", "turn-around", "turn-left");
    builder.start("pose", start());
    builder.sparseTransition(
        "pose",
        List.of(Parent.before("pose"), Parent.control("action")),
        (v, cells) -> moved(v[0], v[1], cells));
    builder.modality(new Variable("seen", sights)).absentAtReset("seen");
    builder.sparseLikelihood(
        "seen", List.of(Parent.after("pose")), (v, cells) -> seen(v[0], cells));
    builder.modality("reward", "step", "goal").absentAtReset("reward");
    builder.deterministicLikelihood(
        "reward", List.of(Parent.after("pose")), v -> poses.goal(v[0]) ? 1 : 0);
    builder.rewardOnly("reward", 0, 1).discount(DISCOUNT);
    if (options.endsAtGoal()) {
      builder.terminal(List.of("pose"), v -> poses.goal(v[0]));
    }
    return builder.build();
  }

  private double[] start() {
    double[] start = new double[poses.size()];
    for (int pose = 0; pose < start.length; pose++) {
      start[pose] = poses.goal(pose) ? 0 : 1.0 / (poses.size() - HallwayPoses.HEADINGS);
    }
    return start;
  }

  private void moved(int pose, int action, Cells cells) {
    if (poses.goal(pose)) {
      double[] start = start();
      for (int next = 0; next < start.length; next++) {
        cells.add(next, start[next]);
      }
    } else if (action == STAY) {
      cells.add(pose, 1);
    } else if (action == FORWARD) {
      forward(pose, cells);
    } else {
      double[] turns = TURNS[action - 1];
      for (int quarters = 0; quarters < turns.length; quarters++) {
        cells.add(poses.turned(pose, quarters), turns[quarters]);
      }
    }
  }

  private void forward(int pose, Cells cells) {
    double stays = 1;
    for (int quarters = 0; quarters < STEPS.length; quarters++) {
      int next = poses.ahead(poses.turned(pose, quarters));
      if (next < 0) {
        continue;
      }
      double half = STEPS[quarters] / 2;
      cells.add(next, half);
      cells.add(quarters == AROUND ? poses.turned(next, AROUND) : next, half);
      stays -= STEPS[quarters];
    }
    cells.add(pose, stays);
  }

  private void seen(int pose, Cells cells) {
    int certain = certain(pose);
    if (certain >= 0) {
      cells.add(certain, 1);
      return;
    }
    for (int walls = 0; walls < WALLS; walls++) {
      double p = 1;
      for (int quarters = 0; quarters < HallwayPoses.HEADINGS; quarters++) {
        double see = poses.wall(pose, quarters) ? options.seeWall() : options.seePhantom();
        p *= wall(walls, quarters) ? see : 1 - see;
      }
      cells.add(walls, p);
    }
  }

  /** What is certainly seen in a pose; -1 where it is walls. */
  private int certain(int pose) {
    if (poses.goal(pose)) {
      return sights.size() - 1;
    }
    int ahead = poses.ahead(pose);
    if (options.plan() != Plan.HALLWAY || ahead < 0 || poses.sign(ahead) == '.') {
      return -1;
    }
    return sights.indexOf(poses.goal(ahead) ? "goal-ahead" : "landmark-" + poses.sign(ahead));
  }
}
