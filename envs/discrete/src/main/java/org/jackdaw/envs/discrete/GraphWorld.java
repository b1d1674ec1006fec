package org.jackdaw.envs.discrete;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentFactory;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.ModelBuilder;
import org.jackdaw.api.model.Parent;
import org.jackdaw.api.model.Variable;
import org.jackdaw.api.option.Documented;

/**
 * A graph world: search the rooms of a house for an object that is seen only where it lies, and may
 * not be there at all.
 *
 * <p><b>Hidden state.</b> {@code location}, one of n nodes; {@code object}, one of the nodes or
 * absent, constant within an episode.
 *
 * <p><b>Observations.</b> {@code location}, always true; {@code object} (unseen, seen): seen if and
 * only if it lies at the agent's node. Both show themselves at the reset.
 *
 * <p><b>Actions.</b> {@code move}: the node to go to. It arrives if an edge leads there, else it
 * stays.
 *
 * <p><b>Reward.</b> {@code found-reward} for each step that sees the object, {@code step-reward}
 * for any other.
 *
 * <p><b>Start.</b> At {@code agent-location}; the object at {@code object-location}. Either is
 * drawn uniformly where it is empty, the object from the nodes and absence.
 *
 * <p><b>End.</b> Never by itself. Step limit twice the number of nodes, so a tree can be searched.
 * Success: the last outcome is seen.
 *
 * <p><b>Published model.</b> Exact; factors and modalities as above; no preferences of its own.
 *
 * <p><b>Known optimum.</b> With the object known to be d > 0 edges away and step limit t: {@code (t
 * - d + 1) found-reward + (d - 1) step-reward}.
 *
 * <p><b>References.</b> The GraphEnv of pymdp, whose clusters are the stars that are made where no
 * edges are given.
 */
public final class GraphWorld {

  private static final String ID = "graph-world";
  private static final int SEEN = 1;

  private GraphWorld() {}

  /**
   * Options of the graph world.
   *
   * @param clusterSize nodes around the centre of each star
   * @param connections number of stars
   * @param nodeOrder the nodes in the order of their positions; none: as the edges name them
   * @param edges pairs of nodes; none: a chain of stars
   * @param objectLocation the object's position; empty: drawn
   * @param agentLocation the agent's position; empty: drawn
   * @param foundReward reward of a step that sees the object
   * @param stepReward reward of any other step
   */
  public record Options(
      @Documented(value = "Nodes around the centre of each star", range = ">= 1") int clusterSize,
      @Documented(
              value = "Number of stars, each centred on the last node of the one before",
              range = ">= 1")
          int connections,
      @Documented("The nodes in the order of their positions; none: in the order of the edges")
          List<Integer> nodeOrder,
      @Documented("Pairs of nodes, walked both ways; none: a chain of stars")
          List<List<Integer>> edges,
      @Documented(
              value = "The object's position, the number of nodes for absent; empty: drawn",
              range = "[0, nodes]")
          OptionalInt objectLocation,
      @Documented(value = "The agent's position; empty: drawn", range = "[0, nodes - 1]")
          OptionalInt agentLocation,
      @Documented(value = "Reward of a step that sees the object", unit = "reward")
          double foundReward,
      @Documented(value = "Reward of any other step", unit = "reward") double stepReward) {

    /** Copies the lists; checks edges, positions and rewards. */
    public Options {
      nodeOrder = List.copyOf(nodeOrder);
      edges = edges.stream().map(List::copyOf).toList();
      Check.atLeast(ID, "cluster-size", clusterSize, 1);
      Check.atLeast(ID, "connections", connections, 1);
      Check.finite(ID, "found-reward", foundReward);
      Check.finite(ID, "step-reward", stepReward);
      int nodes = Rooms.of(ID, clusterSize, connections, nodeOrder, edges).size();
      objectLocation.ifPresent(n -> Check.within(ID, "object-location", n, 0, nodes));
      agentLocation.ifPresent(n -> Check.within(ID, "agent-location", n, 0, nodes - 1));
    }

    Rooms rooms() {
      return Rooms.of(ID, clusterSize, connections, nodeOrder, edges);
    }
  }

  /** Makes graph worlds. */
  public static final class Factory implements EnvironmentFactory<Options> {

    /** For the service loader. */
    public Factory() {}

    @Override
    public String id() {
      return ID;
    }

    @Override
    public String summary() {
      return "Graph world: search connected rooms for an object seen only where it lies";
    }

    @Override
    public Options defaults() {
      return new Options(
          3, 2, List.of(), List.of(), OptionalInt.empty(), OptionalInt.of(0), 1, -0.01);
    }

    @Override
    public Environment create(Options options) {
      Model model = model(options);
      int object = model.modality("object");
      return ModelWorld.of(
          ID,
          model,
          OptionalInt.of(2 * options.rooms().size()),
          Optional.of(last -> last.observation().outcome(object) == SEEN));
    }
  }

  /**
   * The graph world as a model.
   *
   * @param options the options
   * @return the exact model
   */
  public static Model model(Options options) {
    Rooms rooms = options.rooms();
    Variable location = new Variable("location", rooms.labels());
    ModelBuilder builder = Model.builder().factor(location).modality(location);
    builder.factor(new Variable("object", rooms.labelsOrAbsent()));
    builder.control(new Variable("move", rooms.labels()));
    builder.deterministicTransition(
        "location",
        List.of(Parent.before("location"), Parent.control("move")),
        v -> rooms.linked(v[0], v[1]) ? v[1] : v[0]);
    builder.deterministicLikelihood("location", List.of(Parent.after("location")), v -> v[0]);
    builder.modality("object", "unseen", "seen");
    builder.deterministicLikelihood(
        "object",
        List.of(Parent.after("location"), Parent.after("object")),
        v -> v[0] == v[1] ? SEEN : 0);
    builder.reward("object", options.stepReward(), options.foundReward());
    options.agentLocation().ifPresent(n -> builder.startAt("location", rooms.labels().get(n)));
    options
        .objectLocation()
        .ifPresent(n -> builder.startAt("object", rooms.labelsOrAbsent().get(n)));
    return builder.build();
  }
}
