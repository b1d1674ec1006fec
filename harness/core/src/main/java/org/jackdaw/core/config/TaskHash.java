package org.jackdaw.core.config;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentSpec;
import org.jackdaw.api.env.PublishesModel;
import org.jackdaw.modelio.tree.MapNode;
import org.jackdaw.modelio.tree.TreeText;

/**
 * The digest of a task: id, options, step limit, and the published models of two fixed runs. Two
 * models, so that a world that draws something per run is held to how it draws; fixed runs, so that
 * the digest does not depend on the experiment's seed.
 */
final class TaskHash {

  private static final long[] PROBES = {0, 1};

  private TaskHash() {}

  static String of(String id, MapNode options, EnvironmentSpec spec, Environment world) {
    StringBuilder text = new StringBuilder("jackdaw-task/1\n");
    text.append(id).append('\n').append(TreeText.line(options)).append('\n');
    text.append(spec.stepLimit().orElseThrow()).append('\n');
    if (world instanceof PublishesModel publisher) {
      for (long probe : PROBES) {
        text.append(publisher.model(probe).hash()).append('\n');
      }
    }
    return sha256(text.toString());
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
