package org.jackdaw.aif.reduction;

import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jackdaw.aif.model.ColumnMatrix;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.aif.model.WorkingTable;

/**
 * Repeated pruning of a model's learnt tables, between episodes: what was learnt since the last
 * pruning is weighed against a simpler prior, and where the evidence speaks for that, the counts
 * become those under the simpler prior (Friston, Lin, Frith, Pezzulo, Hobson and Ondobaka 2017,
 * doi:10.1162/neco_a_00999).
 */
public final class Reduction {

  /** How a simpler prior is proposed. */
  public enum Proposal {
    /**
     * Rows and columns tell more of each other; see {@link Pruning#byInformation}. From equal
     * counts nothing is proposed, so the first pruning of what began with none changes nothing.
     */
    INFORMATION,
    /** Improbable outcomes are excluded; see {@link Pruning#byProbability}. */
    PROBABILITY
  }

  private final SortedMap<String, WorkingTable> tables = new TreeMap<>();
  private final SortedMap<String, ColumnMatrix> priors = new TreeMap<>();
  private final Proposal proposal;
  private final double threshold;

  /**
   * Pruning of some tables, whose counts now are the first prior.
   *
   * @param model the model, whose counts are modified
   * @param names names of unknown tables, as in {@link org.jackdaw.api.model.TableName}
   * @param proposal how a simpler prior is proposed
   * @param threshold nats by which the evidence of a column must improve, at least 0
   */
  public Reduction(
      WorkingModel model, Collection<String> names, Proposal proposal, double threshold) {
    this.proposal = proposal;
    this.threshold = threshold;
    for (String name : names) {
      WorkingTable table = model.learnt().get(name);
      if (table == null) {
        throw new IllegalArgumentException(
            "reduce: " + name + " is not learnt; learnt are " + model.learnt().keySet());
      }
      tables.put(name, table);
      priors.put(name, table.countMatrix());
    }
  }

  /**
   * Prunes all tables.
   *
   * @return number of columns that took a simpler prior
   */
  public int reduce() {
    int reduced = 0;
    for (var entry : tables.entrySet()) {
      WorkingTable table = entry.getValue();
      Pruned pruned = prune(table.countMatrix(), priors.get(entry.getKey()));
      table.setCounts(pruned.posterior().toArray());
      priors.put(entry.getKey(), pruned.posterior());
      reduced += pruned.reduced();
    }
    return reduced;
  }

  private Pruned prune(ColumnMatrix posterior, ColumnMatrix prior) {
    return proposal == Proposal.INFORMATION
        ? Pruning.byInformation(posterior, prior, threshold)
        : Pruning.byProbability(posterior, prior, threshold);
  }
}
