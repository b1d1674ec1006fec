package org.jackdaw.oracle.bounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jackdaw.oracle.JointModel;
import org.jackdaw.oracle.SparsePomdp;
import org.jackdaw.oracle.SparsePomdp.RewardSeen;
import org.jackdaw.oracle.Worlds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoundCacheTest {

  @TempDir private Path folder;

  private static ValueBounds tiger(BoundCache cache, double discount) {
    return cache.bounds(
        Worlds.tiger(), RewardSeen.IGNORED, Horizon.endless(discount), 1e-3, 10_000);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  @Test
  void keepsWhatASearchFinds() {
    ValueBounds searched =
        new BoundSearch(
                new SparsePomdp(JointModel.of(Worlds.tiger()), RewardSeen.IGNORED),
                Horizon.endless(0.95))
            .run(SearchLimits.of(1e-3, 10_000));
    BoundCache cache = BoundCache.inMemory();

    ValueBounds first = tiger(cache, 0.95);

    assertThat(first).isEqualTo(searched);
    assertThat(tiger(cache, 0.95)).isSameAs(first);
    assertThat(tiger(cache, 0.9)).isNotEqualTo(first);
  }

  @Test
  void aFolderKeepsBoundsForLaterCachesToTheBit() throws IOException {
    ValueBounds first = tiger(BoundCache.in(folder), 0.95);
    assertThat(files()).hasSize(1);

    assertThat(tiger(BoundCache.in(folder), 0.95)).isEqualTo(first);
    tiger(BoundCache.in(folder), 0.9);
    assertThat(files()).hasSize(2);
  }

  /** What is read is what the file says: the search is not run again. */
  @Test
  void aKnownProblemIsNotSolvedAgain() throws IOException {
    tiger(BoundCache.in(folder), 0.95);
    List<String> lines = Files.readAllLines(files().get(0));
    Files.write(
        files().get(0), lines.stream().map(l -> l.replaceAll("^mdp .*", "mdp 0x1.0p3")).toList());

    assertThat(tiger(BoundCache.in(folder), 0.95).mdp()).isEqualTo(8);
  }

  @Test
  void aSearchThatTheClockStoppedIsNotKept() throws IOException {
    SparsePomdp problem = new SparsePomdp(JointModel.of(Worlds.tiger()), RewardSeen.IGNORED);
    SearchLimits hasty = new SearchLimits(1e-3, 10_000, soFar -> true);
    SearchLimits patient = new SearchLimits(1e-3, 10_000, soFar -> false);
    Horizon horizon = Horizon.endless(0.95);
    BoundCache cache = BoundCache.in(folder);

    ValueBounds rough = cache.bounds(problem, RewardSeen.IGNORED, horizon, hasty);
    assertThat(rough.relativeGap()).isGreaterThan(1e-3);
    assertThat(files()).isEmpty();
    ValueBounds close = cache.bounds(problem, RewardSeen.IGNORED, horizon, patient);
    assertThat(close).isEqualTo(tiger(BoundCache.inMemory(), 0.95));
    assertThat(files()).hasSize(1);

    assertThat(BoundCache.in(folder).bounds(problem, RewardSeen.IGNORED, horizon, hasty))
        .isEqualTo(close);
  }

  @Test
  void aDamagedFileIsNamed() throws IOException {
    tiger(BoundCache.in(folder), 0.95);
    Path file = files().get(0);
    Files.writeString(file, "nonsense");

    assertThatThrownBy(() -> tiger(BoundCache.in(folder), 0.95))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(file + ": not a file of 'jackdaw value bounds 1'; remove the file");
  }
}
