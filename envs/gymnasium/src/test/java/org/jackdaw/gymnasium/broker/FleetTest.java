package org.jackdaw.gymnasium.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import org.jackdaw.gymnasium.transport.EnvTransport;
import org.jackdaw.gymnasium.transport.Handshake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How worlds are spread over processes that Java plays. */
@Timeout(30)
class FleetTest {

  private static final byte[] TASK = {};

  private final List<Played> started = Collections.synchronizedList(new ArrayList<>());

  /** Makes worlds by number and keeps no more. */
  private static final class Played implements EnvTransport {

    private final AtomicInteger made = new AtomicInteger();
    private volatile boolean alive = true;

    @Override
    public Handshake handshake() {
      return new Handshake(1, 1, OptionalInt.empty(), Map.of());
    }

    @Override
    public byte[] call(byte[] request) {
      byte world = (byte) (request[0] == 2 ? made.incrementAndGet() : made.get());
      return new byte[] {0, world, 0, 0, 0};
    }

    @Override
    public boolean alive() {
      return alive;
    }

    @Override
    public void close() {
      alive = false;
    }
  }

  private Played start() {
    Played process = new Played();
    started.add(process);
    return process;
  }

  private Fleet fleet(int processes, Duration idle) {
    return new Fleet(this::start, processes, idle);
  }

  @Test
  void worldsAreSpreadEvenlyOverNoMoreProcessesThanAllowed() {
    try (Fleet fleet = fleet(3, Duration.ofMinutes(1))) {
      for (int world = 0; world < 9; world++) {
        fleet.seat(TASK, 1);
      }
      assertThat(started).extracting(process -> process.made.get()).containsExactly(3, 3, 3);
    }
    assertThat(started).noneMatch(EnvTransport::alive);
  }

  @Test
  void nothingIsStartedBeforeItIsNeededAndIdleProcessesAreUsedFirst() {
    try (Fleet fleet = fleet(3, Duration.ofMinutes(1))) {
      assertThat(started).isEmpty();
      fleet.handshake();
      fleet.description(TASK);
      fleet.leave(fleet.seat(TASK, 1));
      fleet.seat(TASK, 1);
      assertThat(started).hasSize(1);
    }
  }

  @Test
  void aLostProcessIsReplaced() {
    try (Fleet fleet = fleet(1, Duration.ofMinutes(1))) {
      Seat lost = fleet.seat(TASK, 1);
      started.get(0).alive = false;
      assertThat(lost.alive()).isFalse();
      assertThat(fleet.seat(TASK, 1).alive()).isTrue();
      fleet.leave(lost);
      assertThat(started).hasSize(2);
    }
  }

  @Test
  void processesEndSomeTimeAfterTheLastWorldAndComeBack() throws InterruptedException {
    try (Fleet fleet = fleet(1, Duration.ofMillis(100))) {
      Seat early = fleet.seat(TASK, 1);
      Seat late = fleet.seat(TASK, 1);
      fleet.leave(early);
      Thread.sleep(400);
      assertThat(started.get(0).alive()).isTrue();
      fleet.leave(late);
      while (started.get(0).alive()) {
        Thread.sleep(10);
      }
      assertThat(fleet.seat(TASK, 1).alive()).isTrue();
      assertThat(started).hasSize(2);
    }
  }

  @Test
  void aWorldAloneHasAProcessOfItsOwnThatEndsWithIt() {
    try (Fleet fleet = fleet(1, Duration.ofMinutes(1))) {
      fleet.seat(TASK, 1);
      fleet.alone(TASK, 1, seat -> assertThat(seat.alive()).isTrue());
      assertThat(started).hasSize(2);
      assertThat(started).extracting(EnvTransport::alive).containsExactly(true, false);
    }
  }

  @Test
  void refusesNoProcess() {
    assertThatThrownBy(() -> fleet(0, Duration.ofMinutes(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("processes must be >= 1, got 0");
  }
}
