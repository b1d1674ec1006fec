package org.jackdaw.core.config;

import java.nio.file.Path;
import java.util.Optional;
import org.jackdaw.api.agent.AgentFactory;
import org.jackdaw.api.agent.KnowledgeLevel;
import org.jackdaw.api.model.Model;
import org.jackdaw.modelio.ModelFiles;
import org.jackdaw.modelio.tree.DocumentException;
import org.jackdaw.modelio.tree.Place;
import org.jackdaw.modelio.tree.Problems;

/** Makes the knowledge rule of a contender, and refuses what suits no world. */
final class KnowledgeRules {

  private final Path folder;
  private final Problems problems;

  KnowledgeRules(Path folder, Problems problems) {
    this.folder = folder;
    this.problems = problems;
  }

  /** The rule, empty if it is refused, which has then been reported. */
  Optional<KnowledgeRule> rule(Draft.Contender entry) {
    return entry.knowledge().flatMap(knowledge -> rule(entry, knowledge));
  }

  private Optional<KnowledgeRule> rule(Draft.Contender entry, KnowledgeEntry knowledge) {
    if (entry.preferences().isPresent() && knowledge.level() == KnowledgeLevel.NONE) {
      problems.add(
          entry.node().placeOf("preferences"),
          entry.label() + ": preferences belong to a model, and knowledge none hands over none");
      return Optional.empty();
    }
    Optional<Model> file = Optional.empty();
    if (knowledge.level() == KnowledgeLevel.FILE) {
      file = file(entry, knowledge);
      if (file.isEmpty()) {
        return Optional.empty();
      }
    }
    return Optional.of(
        new KnowledgeRule(knowledge, file, entry.preferences().map(Preferences::new)));
  }

  private Optional<Model> file(Draft.Contender entry, KnowledgeEntry knowledge) {
    try {
      return Optional.of(ModelFiles.read(ModelCopies.place(folder, knowledge.path())));
    } catch (DocumentException e) {
      e.problems().forEach(p -> problems.add(knowledge.node().place(), entry.label() + ": " + p));
      return Optional.empty();
    }
  }

  /** Whether an agent can use what it is told, and all of it. */
  <O extends Record> boolean accepted(Draft.Contender entry, AgentFactory<O> factory, O options) {
    KnowledgeLevel level = entry.knowledge().orElseThrow().level();
    Optional<String> refusal = KnowledgeCheck.level(level, factory.accepts(options));
    Place place = entry.node().find("knowledge").orElse(entry.node()).place();
    refusal.ifPresent(text -> problems.add(place, entry.label() + ": " + text));
    return refusal.isEmpty();
  }
}
