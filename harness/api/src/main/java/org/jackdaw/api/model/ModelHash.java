package org.jackdaw.api.model;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The canonical digest of a model: names, shapes and non-zero cells in a fixed order. */
final class ModelHash {

  private final MessageDigest digest;
  private final ByteBuffer word = ByteBuffer.allocate(Long.BYTES);

  private ModelHash() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  static String of(Model model) {
    ModelHash hash = new ModelHash();
    hash.text("jackdaw-model/1");
    hash.variables("factors", model.factors());
    hash.variables("modalities", model.modalities());
    hash.variables("controls", model.controls());
    model.tables().forEach(hash::conditional);
    model.start().forEach(hash::start);
    hash.names("observed-at-reset", List.copyOf(model.observedAtReset()));
    model.terminals().forEach(hash::terminal);
    hash.text("discount").number(model.discount().orElse(-1));
    model.reward().ifPresent(hash::reward);
    model
        .preferences()
        .forEach((name, values) -> hash.text("preference").text(name).values(values));
    model.between().forEach(hash::between);
    return HexFormat.of().formatHex(hash.digest.digest());
  }

  private void variables(String what, List<Variable> variables) {
    text(what).number(variables.size());
    for (Variable variable : variables) {
      names(variable.name(), variable.labels());
    }
  }

  private void conditional(String name, Conditional conditional) {
    text(name).number(conditional.parents().size());
    for (Parent parent : conditional.parents()) {
      text(parent.kind().name()).text(parent.name());
    }
    table(conditional.table());
  }

  private void start(StartBlock block) {
    names("start", block.factors());
    table(block.distribution());
  }

  private void terminal(TerminalRule rule) {
    names("terminal", rule.factors());
    for (int joint : rule.joints()) {
      number(joint);
    }
    number(-1);
  }

  private void reward(Reward reward) {
    text("reward").text(reward.modality()).number(reward.rewardOnly() ? 1 : 0);
    values(reward.values());
  }

  private void between(String factor, BetweenEpisodes rule) {
    text("between").text(factor).text(rule.getClass().getSimpleName());
    if (rule instanceof BetweenEpisodes.Switching switching) {
      table(switching.matrix());
    }
  }

  private void values(OutcomeValues values) {
    number(values.steps()).number(values.outcomes());
    for (int t = 0; t < values.steps(); t++) {
      for (int o = 0; o < values.outcomes(); o++) {
        number(values.value(t, o));
      }
    }
  }

  private void table(Table table) {
    number(table.rows()).number(table.columns());
    for (int c = 0; c < table.columns(); c++) {
      for (int k = 0; k < table.support(c); k++) {
        if (table.supportValue(c, k) != 0) {
          number(table.supportRow(c, k)).number(table.supportValue(c, k));
        }
      }
      number(-1);
    }
  }

  private void names(String what, List<String> names) {
    text(what).number(names.size());
    names.forEach(this::text);
  }

  private ModelHash text(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    number(bytes.length);
    digest.update(bytes);
    return this;
  }

  private ModelHash number(double value) {
    word.clear();
    word.putLong(Double.doubleToLongBits(value + 0.0)); // + 0.0 makes minus zero zero
    digest.update(word.array());
    return this;
  }
}
