package org.jackdaw.core.config;

import java.util.Optional;
import java.util.SortedSet;
import org.jackdaw.api.agent.Knowledge;
import org.jackdaw.api.agent.KnowledgeLevel;
import org.jackdaw.api.model.Model;

/**
 * Turns a published model into what a contender is told.
 *
 * @param entry what the configuration says
 * @param file the model of the file, at level file
 * @param preferences preferences of the contender, where it has its own
 */
record KnowledgeRule(
    KnowledgeEntry entry, Optional<Model> file, Optional<Preferences> preferences) {

  /**
   * What is told of a model.
   *
   * @param published the model of a run, where the world publishes one
   * @return the knowledge
   * @throws IllegalArgumentException if there is no model to tell of, or the preferences do not fit
   */
  Knowledge of(Optional<Model> published) {
    KnowledgeLevel level = entry.level();
    return switch (level) {
      case NONE -> new Knowledge.None();
      case FILE -> new Knowledge.FromFile(entry.path(), preferring(file.orElseThrow()));
      case MODEL -> new Knowledge.Full(preferring(required(published)));
      case STRUCTURE -> structure(required(published));
    };
  }

  private Knowledge structure(Model model) {
    KnowledgeEntry.Keys keys = entry.keys();
    Knowledge.Structure told =
        Knowledge.Structure.of(model, keys.unknown(), keys.prior(), entry.goalGiven());
    SortedSet<String> unknown = told.unknown();
    return new Knowledge.Structure(
        preferring(told.partial()), unknown, told.prior(), told.goalGiven());
  }

  private Model required(Optional<Model> published) {
    return published.orElseThrow(
        () ->
            new IllegalArgumentException(
                "knowledge "
                    + entry.level().word()
                    + " needs a world that publishes its model, and this one does not"));
  }

  private Model preferring(Model model) {
    return preferences.map(p -> p.over(model)).orElse(model);
  }
}
