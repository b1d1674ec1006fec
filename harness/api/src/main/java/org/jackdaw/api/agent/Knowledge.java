package org.jackdaw.api.agent;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jackdaw.api.model.Conditional;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.ModelBuilder;
import org.jackdaw.api.model.Table;
import org.jackdaw.api.model.TableName;
import org.jackdaw.api.text.Decimals;
import org.jackdaw.api.text.NearestName;

/** What the experiment tells a contender of the model; printed in every table. */
public sealed interface Knowledge {

  /**
   * How much it is.
   *
   * @return the level
   */
  KnowledgeLevel level();

  /**
   * What rows and tables print.
   *
   * @return such as {@code model} or {@code structure[likelihood.reward]}
   */
  String label();

  /**
   * The model handed over.
   *
   * @return empty at level none; for a structure, with uniform columns in the unknown tables
   */
  Optional<Model> model();

  /** Spaces, and rewards as they come. */
  record None() implements Knowledge {
    @Override
    public KnowledgeLevel level() {
      return KnowledgeLevel.NONE;
    }

    @Override
    public String label() {
      return "none";
    }

    @Override
    public Optional<Model> model() {
      return Optional.empty();
    }
  }

  /**
   * The published model.
   *
   * @param published the model
   */
  record Full(Model published) implements Knowledge {
    @Override
    public KnowledgeLevel level() {
      return KnowledgeLevel.MODEL;
    }

    @Override
    public String label() {
      return "model";
    }

    @Override
    public Optional<Model> model() {
      return Optional.of(published);
    }
  }

  /**
   * A model from a file, which may be wrong.
   *
   * @param path the file as the configuration names it
   * @param read the model
   */
  record FromFile(String path, Model read) implements Knowledge {
    @Override
    public KnowledgeLevel level() {
      return KnowledgeLevel.FILE;
    }

    @Override
    public String label() {
      return "file:" + path;
    }

    @Override
    public Optional<Model> model() {
      return Optional.of(read);
    }
  }

  /**
   * The structure and all tables but the unknown ones, for which everybody gets the same symmetric
   * Dirichlet prior.
   *
   * @param partial the model with uniform columns in the unknown tables, and without reward and
   *     preferences where the goal is not given
   * @param unknown names of the unknown tables
   * @param prior Dirichlet count of every cell of an unknown table
   * @param goalGiven whether the reward function is handed over
   */
  record Structure(Model partial, SortedSet<String> unknown, double prior, boolean goalGiven)
      implements Knowledge {

    /** Copies the names. */
    public Structure {
      unknown = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(unknown));
    }

    /**
     * What is left of a published model when some tables are unknown.
     *
     * @param published the model
     * @param unknown names such as {@code transition.location}; empty means every table that can be
     *     unknown
     * @param prior Dirichlet count of every cell, above 0
     * @param goalGiven whether the reward function is handed over
     * @return the structure; nothing of the unknown tables is left in it
     * @throws IllegalArgumentException for a table that the model does not have
     */
    public static Structure of(
        Model published, Collection<String> unknown, double prior, boolean goalGiven) {
      if (!(prior > 0) || prior == Double.POSITIVE_INFINITY) {
        throw new IllegalArgumentException("prior must be above 0 and finite, got " + prior);
      }
      List<String> learnable = TableName.learnable(published);
      SortedSet<String> names = new TreeSet<>(unknown.isEmpty() ? learnable : unknown);
      for (String name : names) {
        if (!learnable.contains(name)) {
          throw NearestName.unknown("table", name, learnable);
        }
      }
      ModelBuilder builder = published.toBuilder();
      names.forEach(name -> forget(published, builder, name));
      if (!goalGiven) {
        builder.withoutGoal();
      }
      Model partial = builder.build();
      names.retainAll(TableName.learnable(partial)); // a reward-only modality goes with the goal
      return new Structure(partial, names, prior, goalGiven);
    }

    private static void forget(Model model, ModelBuilder builder, String name) {
      for (int f = 0; f < model.factors().size(); f++) {
        String factor = model.factors().get(f).name();
        if (name.equals(TableName.transition(factor))) {
          builder.transition(factor, flattened(model.transition(f)));
        }
        if (name.equals(TableName.start(factor))) {
          int states = model.factors().get(f).size();
          builder.start(List.of(factor), Table.uniform(states, 1));
        }
      }
      for (int m = 0; m < model.modalities().size(); m++) {
        String modality = model.modalities().get(m).name();
        if (name.equals(TableName.likelihood(modality))) {
          builder.likelihood(modality, flattened(model.likelihood(m)));
        }
      }
    }

    private static Conditional flattened(Conditional table) {
      return table.with(Table.uniform(table.table().rows(), table.table().columns()));
    }

    @Override
    public KnowledgeLevel level() {
      return KnowledgeLevel.STRUCTURE;
    }

    @Override
    public String label() {
      List<String> words = new ArrayList<>(unknown);
      if (prior != 1) {
        words.add("prior=" + Decimals.format(prior));
      }
      if (!goalGiven) {
        words.add("goal=sampled");
      }
      return "structure[" + String.join(" ", words) + "]";
    }

    @Override
    public Optional<Model> model() {
      return Optional.of(partial);
    }
  }
}
