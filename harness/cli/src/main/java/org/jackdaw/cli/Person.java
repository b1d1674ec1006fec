package org.jackdaw.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.Value;

/** An agent that asks a person what to do, line by line. */
final class Person implements Agent {

  /** The person has left the table. */
  static final class Left extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Left(String message) {
      super(message);
    }
  }

  private final BufferedReader in;
  private final PrintWriter out;
  private final ActionMenu menu;
  private final Runnable tellBelief;
  private Optional<Observation> seen = Optional.empty();

  /**
   * A person who reads and types.
   *
   * @param in what is typed
   * @param out where questions go
   * @param menu the actions
   * @param tellBelief prints the ideal observer's belief
   */
  Person(BufferedReader in, PrintWriter out, ActionMenu menu, Runnable tellBelief) {
    this.in = in;
    this.out = out;
    this.menu = menu;
    this.tellBelief = tellBelief;
  }

  @Override
  public void begin(Observation first, Phase phase) {
    seen = Optional.of(first);
  }

  @Override
  public void observe(Transition transition) {
    seen = Optional.of(transition.after());
  }

  /**
   * {@inheritDoc}
   *
   * @throws Left if the person leaves, or there is nothing more to read
   */
  @Override
  public Value act() {
    Optional<Value> action = Optional.empty();
    while (action.isEmpty()) {
      out.println("action? " + menu.line(seen.flatMap(Observation::mask)));
      action = answered(line());
    }
    return action.get();
  }

  private String line() {
    try {
      return Optional.ofNullable(in.readLine())
          .orElseThrow(() -> new Left("there is nothing more to read"))
          .strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a line means; an action's own label before a command, a command before a prefix. */
  private Optional<Value> answered(String line) {
    switch (menu.isLabel(line) ? "label" : line) {
      case "" -> {}
      case "?", "help" -> help();
      case "b" -> tellBelief.run();
      case "q", "quit" -> throw new Left("you left");
      default -> {
        return named(line);
      }
    }
    return Optional.empty();
  }

  private Optional<Value> named(String line) {
    try {
      return Optional.of(menu.action(line, seen.flatMap(Observation::mask)));
    } catch (IllegalArgumentException e) {
      out.println(e.getMessage());
      return Optional.empty();
    }
  }

  private void help() {
    out.println("an action by its number, its label, or the beginning of its label:");
    out.println("  " + menu.words(seen.flatMap(Observation::mask)));
    out.println("b: what an ideal observer would believe now; q: leave; ?: this help");
  }
}
