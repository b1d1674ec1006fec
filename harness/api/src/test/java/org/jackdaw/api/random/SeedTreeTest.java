package org.jackdaw.api.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Literals come from an implementation of the same formulas in another language. */
class SeedTreeTest {

  @Test
  void seedsArePinned() {
    SeedTree root = SeedTree.root(1);
    assertThat(root.child("agent").seed()).isEqualTo(0xc21f429ec90d901dL);
    assertThat(root.child(7).seed()).isEqualTo(0x66a7a52a1498e0f0L);
    assertThat(root.child("agent").child(7).seed()).isEqualTo(0x3c93632c467e11f6L);
    assertThat(root.child("").seed()).isEqualTo(0x441d7927460d8408L);
  }

  @Test
  void seedsDoNotDependOnTheOrderInWhichTheyAreAsked() {
    SeedTree first = SeedTree.root(5);
    long a = first.child("a").seed();
    long b = first.child("b").seed();
    SeedTree second = SeedTree.root(5);
    assertThat(second.child("b").seed()).isEqualTo(b);
    assertThat(second.child("a").seed()).isEqualTo(a);
  }

  @Test
  void aNameIsNotTheNumberItSpells() {
    SeedTree root = SeedTree.root(5);
    assertThat(root.child("7")).isNotEqualTo(root.child(7));
  }

  @Test
  void namesAreNotJoined() {
    SeedTree root = SeedTree.root(5);
    assertThat(root.child("ab").child("c")).isNotEqualTo(root.child("a").child("bc"));
    assertThat(root.child("a").child("b")).isNotEqualTo(root.child("b").child("a"));
  }

  @Test
  void neighboursHaveDistinctSeeds() {
    Set<Long> seeds = new HashSet<>();
    for (int root = 0; root < 20; root++) {
      for (int run = 0; run < 100; run++) {
        seeds.add(SeedTree.root(root).child(run).seed());
        seeds.add(SeedTree.root(root).child("run" + run).seed());
      }
    }
    assertThat(seeds).hasSize(4000);
  }

  @Test
  void aNodeAlwaysGivesTheSameStream() {
    SeedTree node = SeedTree.root(5).child("a");
    assertThat(node.stream().nextLong()).isEqualTo(node.stream().nextLong());
  }
}
