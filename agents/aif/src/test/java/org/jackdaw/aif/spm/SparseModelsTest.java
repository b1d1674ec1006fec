package org.jackdaw.aif.spm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jackdaw.aif.model.ColumnMatrix;
import org.jackdaw.aif.model.TableCounts;
import org.jackdaw.aif.spm.paths.PathsModel;
import org.jackdaw.aif.spm.paths.PathsResult;
import org.jackdaw.aif.spm.paths.PathsSettings;
import org.jackdaw.aif.spm.paths.PathsTrial;
import org.jackdaw.aif.spm.sophisticated.SophisticatedModel;
import org.jackdaw.aif.spm.sophisticated.SophisticatedResult;
import org.jackdaw.aif.spm.sophisticated.SophisticatedSettings;
import org.jackdaw.aif.spm.sophisticated.SophisticatedTrial;
import org.jackdaw.api.random.RandomStream;

/** Random models full of zeros, fed with whatever outcomes, the impossible ones included. */
class SparseModelsTest {

  private static final int STEPS = 4;
  private static final List<Integer> STATES = List.of(2, 3);
  private static final List<Integer> CONTROLS = List.of(2, 2);

  private final List<ColumnMatrix> likelihood = new ArrayList<>();
  private final List<ColumnMatrix> transition = new ArrayList<>();
  private final List<ColumnMatrix> start = new ArrayList<>();
  private final List<ColumnMatrix> paths = new ArrayList<>();

  @Property(tries = 100)
  void searchesJointStatesWithoutNaN(@ForAll long seed) {
    RandomStream random = new RandomStream(seed);
    draw(random);
    SophisticatedModel model =
        new SophisticatedModel(
            STATES,
            CONTROLS,
            likelihood,
            transition,
            List.of(sparse(random, 3, STEPS), sparse(random, 2, STEPS)),
            start,
            sparse(random, 4, 1),
            SophisticatedModel.allPolicies(CONTROLS),
            counts());
    SophisticatedResult result =
        SophisticatedTrial.run(
            model,
            SophisticatedSettings.of(STEPS),
            outcomes(random),
            Collections.nCopies(STEPS - 1, List.of(random.nextInt(2), random.nextInt(2))));
    result.beliefs().forEach(SparseModelsTest::distributions);
    distributions(result.policies());
    finite(result.values());
    finite(result.logEvidence());
    result.counts().likelihood().forEach(SparseModelsTest::finite);
    result.counts().transition().forEach(SparseModelsTest::finite);
  }

  @Property(tries = 100)
  void followsPathsWithoutNaN(@ForAll long seed) {
    RandomStream random = new RandomStream(seed);
    draw(random);
    PathsModel model =
        new PathsModel(
            List.of(List.of(0, 1), List.of(0, 1)),
            likelihood,
            transition,
            List.of(sparse(random, 3, 1), sparse(random, 2, 1)),
            start,
            paths,
            List.of(true, false),
            new TreeMap<>(Map.of(1, sparse(random, 3, 1))),
            counts());
    PathsSettings settings =
        new PathsSettings(STEPS, 2, 512, 16, 64, PathsSettings.TransitionNovelty.NEXT_BY_CURRENT);
    int[][] chosen = new int[STEPS][2];
    PathsResult result = PathsTrial.run(model, settings, outcomes(random), chosen);
    result.beliefs().forEach(SparseModelsTest::distributions);
    result.paths().forEach(SparseModelsTest::distributions);
    distributions(result.policies());
    finite(result.values());
    finite(result.logEvidence());
    finite(result.pathEvidence());
    result.counts().likelihood().forEach(SparseModelsTest::finite);
    result.counts().transition().forEach(SparseModelsTest::finite);
  }

  private void draw(RandomStream random) {
    likelihood.clear();
    transition.clear();
    start.clear();
    paths.clear();
    likelihood.add(sparse(random, 3, 6));
    likelihood.add(sparse(random, 2, 6));
    for (int size : STATES) {
      transition.add(sparse(random, size, size * 2));
      start.add(sparse(random, size, 1));
      paths.add(sparse(random, 2, 1));
    }
  }

  private TableCounts counts() {
    return new TableCounts(likelihood, transition, List.of(), start, List.of());
  }

  /** Half of the cells are zero; a column without any other is as good as uniform. */
  private static ColumnMatrix sparse(RandomStream random, int rows, int columns) {
    double[] cells = new double[rows * columns];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = random.nextInt(2) == 0 ? 0 : random.nextDouble();
    }
    return ColumnMatrix.of(rows, cells).normalised();
  }

  private static int[][] outcomes(RandomStream random) {
    int[][] outcomes = new int[STEPS][];
    for (int t = 0; t < STEPS; t++) {
      outcomes[t] = new int[] {random.nextInt(3), random.nextInt(2)};
    }
    return outcomes;
  }

  private static void distributions(ColumnMatrix matrix) {
    for (int c = 0; c < matrix.columns(); c++) {
      assertThat(matrix.total(c)).isCloseTo(1, within(1e-9));
    }
  }

  private static void finite(ColumnMatrix matrix) {
    for (int i = 0; i < matrix.length(); i++) {
      assertThat(matrix.cell(i)).isFinite();
    }
  }
}
