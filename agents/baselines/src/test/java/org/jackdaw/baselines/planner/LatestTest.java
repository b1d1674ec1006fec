package org.jackdaw.baselines.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LatestTest {

  private final AtomicInteger made = new AtomicInteger();
  private final Latest<String, Integer> latest = new Latest<>();

  @Test
  void theSameIsWorkedOutOnceAndAnotherAnew() {
    assertThat(latest.of("a", made::incrementAndGet)).isEqualTo(1);
    assertThat(latest.of("a", made::incrementAndGet)).isEqualTo(1);
    assertThat(latest.of("b", made::incrementAndGet)).isEqualTo(2);
    assertThat(latest.of("a", made::incrementAndGet)).isEqualTo(3);
  }

  @Test
  void whatFailsIsTriedAgain() {
    assertThatThrownBy(
            () ->
                latest.of(
                    "a",
                    () -> {
                      throw new IllegalStateException("no");
                    }))
        .hasMessage("no");
    assertThatThrownBy(() -> latest.of("a", this::fails)).hasMessage("once more");
    assertThat(latest.of("b", made::incrementAndGet)).isEqualTo(1);
  }

  private Integer fails() {
    throw new IllegalStateException("once more");
  }

  /** The first waits, in the middle of its work, until another has got something else. */
  @Test
  void whoNeedsTheSameWaitsAndWhoNeedsSomethingElseDoesNot() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch other = new CountDownLatch(1);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Future<Integer> first = threads.submit(() -> latest.of("a", () -> slow(begun, other)));
      begun.await();
      Future<Integer> second = threads.submit(() -> latest.of("a", () -> -1));
      assertThat(latest.of("b", () -> 7)).isEqualTo(7);
      other.countDown();
      assertThat(first.get()).isEqualTo(1);
      assertThat(second.get()).isIn(1, -1); // -1 if it asked after b did
      assertThat(made).hasValue(1);
    } finally {
      threads.shutdownNow();
    }
  }

  private Integer slow(CountDownLatch begun, CountDownLatch other) {
    begun.countDown();
    try {
      other.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return made.incrementAndGet();
  }
}
