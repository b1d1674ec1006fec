package org.jackdaw.core.tune;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jackdaw.api.random.SeedTree;
import org.jackdaw.core.config.Dimension;
import org.jackdaw.core.config.Experiment;
import org.jackdaw.core.config.Tune;
import org.jackdaw.core.plan.Plan;
import org.jackdaw.core.plan.PlannedContender;
import org.jackdaw.core.registry.Registry;
import org.jackdaw.core.run.UsageException;
import org.jackdaw.modelio.tree.ListNode;
import org.jackdaw.modelio.tree.MapNode;
import org.jackdaw.modelio.tree.Node;
import org.jackdaw.modelio.tree.Place;
import org.jackdaw.modelio.tree.Scalar;

/**
 * What tuning runs: an experiment in which every configuration of every contender is a contender,
 * under a root seed of its own, so nothing that is tested later has been met before. A value that
 * is drawn depends on the root seed, the contender, the number of the configuration and the option
 * alone.
 */
public final class TuneSearch {

  private final Experiment experiment;
  private final Plan test;
  private final Tune tune;
  private final List<Candidate> candidates;

  private TuneSearch(Experiment experiment, Plan test, Tune tune) {
    this.experiment = experiment;
    this.test = test;
    this.tune = tune;
    this.candidates = List.copyOf(drawn());
  }

  /**
   * What tuning of an experiment runs.
   *
   * @param experiment the experiment, which says how it is tuned
   * @param registry what it can name
   * @return the search
   * @throws org.jackdaw.core.config.ConfigurationException with every problem of the configuration
   * @throws UsageException if it does not say how it is tuned
   */
  public static TuneSearch of(Experiment experiment, Registry registry) {
    Tune tune =
        experiment
            .tune()
            .orElseThrow(
                () ->
                    new UsageException(
                        "the configuration does not say what is tuned; for example"
                            + " tune: {spaces: {q-learning: {alpha: {log-uniform: [0.01, 1]}}}}"));
    return new TuneSearch(experiment, experiment.plan(registry), tune);
  }

  private List<Candidate> drawn() {
    List<Candidate> drawn = new ArrayList<>();
    List<Node> entries = entries();
    for (int c = 0; c < entries.size(); c++) {
      String label = test.contenders().get(c).label();
      MapNode entry = (MapNode) entries.get(c);
      drawn.add(new Candidate(label, 0, entry, Map.of()));
      Map<String, Dimension> space = tune.spaces().getOrDefault(label, Map.of());
      for (int k = 1; k <= tune.configurations() && !space.isEmpty(); k++) {
        drawn.add(candidate(label, k, entry, space));
      }
    }
    return drawn;
  }

  private List<Node> entries() {
    return ((ListNode) experiment.document().find("contenders").orElseThrow()).items();
  }

  private Candidate candidate(
      String label, int number, MapNode entry, Map<String, Dimension> space) {
    SeedTree chances = chances().child("space").child(label).child(number);
    MapNode places = (MapNode) written().find(label).orElseThrow();
    Map<String, Node> settings = new LinkedHashMap<>();
    MapNode changed = entry;
    for (Map.Entry<String, Dimension> dimension : space.entrySet()) {
      String path = dimension.getKey();
      Node value = dimension.getValue().draw(chances.child(path).stream(), places.placeOf(path));
      settings.put(path, value);
      changed = set(changed, path, value);
    }
    return new Candidate(label, number, changed, settings);
  }

  /** A map with a value at a path of keys with dots between. */
  private static MapNode set(MapNode map, String path, Node value) {
    int dot = path.indexOf('.');
    if (dot < 0) {
      return map.with(path, value);
    }
    String key = path.substring(0, dot);
    MapNode inner =
        map.find(key)
            .filter(MapNode.class::isInstance)
            .map(MapNode.class::cast)
            .orElseGet(() -> new MapNode(map.place(), Map.of()));
    return map.with(key, set(inner, path.substring(dot + 1), value));
  }

  private SeedTree chances() {
    return SeedTree.root(test.rootSeed()).child("tune");
  }

  /**
   * The root of all chance of tuning runs.
   *
   * @return another than that of the test runs
   */
  public long rootSeed() {
    long root = chances().child("runs").seed();
    if (root == test.rootSeed()) {
      throw new IllegalStateException("tuning would meet the chances of the test; change seed");
    }
    return root;
  }

  /**
   * The experiment as it will be tested.
   *
   * @return its plan, with the settings as written
   */
  public Plan test() {
    return test;
  }

  /**
   * How it is tuned.
   *
   * @return budget and spaces
   */
  public Tune tune() {
    return tune;
  }

  /**
   * Every configuration of every contender.
   *
   * @return by contender, the one as written first
   */
  public List<Candidate> candidates() {
    return candidates;
  }

  /** The spaces as they are written. */
  MapNode written() {
    MapNode how = (MapNode) experiment.document().find("tune").orElseThrow();
    return (MapNode) how.find("spaces").orElseThrow();
  }

  /**
   * Contenders without a space.
   *
   * @return their labels; they run with their defaults alone
   */
  public List<String> untuned() {
    return test.contenders().stream()
        .map(PlannedContender::label)
        .filter(label -> !tune.spaces().containsKey(label))
        .toList();
  }

  /**
   * What is run. A configuration that cannot run is a problem of the space, and nothing has run.
   *
   * @param registry what the experiment can name
   * @return the plan of all tuning runs
   * @throws org.jackdaw.core.config.ConfigurationException with every problem
   */
  public Plan plan(Registry registry) {
    experiment.with(document(2)).plan(registry); // an option that is not there is reported once
    return experiment.with(document(Integer.MAX_VALUE)).plan(registry);
  }

  /** The experiment of the candidates below a number. */
  private MapNode document(int numbers) {
    Place place = Place.whole("tuning");
    List<Node> contenders = new ArrayList<>();
    for (Candidate candidate : candidates) {
      if (candidate.number() < numbers) {
        contenders.add(candidate.labelled(candidate.label()));
      }
    }
    return experiment
        .document()
        .without("tune")
        .without("traces")
        .without("metrics")
        .with("name", Scalar.text(place, test.name() + "-tuning"))
        .with("seed", Scalar.plain(place, Long.toString(rootSeed())))
        .with("seeds", Scalar.plain(place, Integer.toString(tune.seeds())))
        .with("contenders", new ListNode(place, contenders));
  }

  /**
   * The experiment as it was written, with other contenders.
   *
   * @param suffix added to its name
   * @param contenders their entries
   * @return the document
   */
  MapNode document(String suffix, List<MapNode> contenders) {
    Place place = Place.whole("tuned");
    return experiment
        .document()
        .without("tune")
        .with("name", Scalar.text(place, test.name() + suffix))
        .with("contenders", new ListNode(place, List.copyOf(contenders)));
  }
}
