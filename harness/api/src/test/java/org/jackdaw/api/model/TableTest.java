package org.jackdaw.api.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class TableTest {

  private static final double[] CELLS = {0.5, 0.5, 0, 0, 1, 0}; // two columns of three rows

  @Test
  void cellsComeColumnByColumnOrRowByRow() {
    Table columns = Table.of(3, 2, CELLS);
    Table rows = Table.ofTensor(3, 2, new double[] {0.5, 0, 0.5, 1, 0, 0});
    for (int r = 0; r < 3; r++) {
      for (int c = 0; c < 2; c++) {
        assertThat(columns.get(r, c)).isEqualTo(CELLS[3 * c + r]);
        assertThat(rows.get(r, c)).isEqualTo(columns.get(r, c));
      }
    }
  }

  @Test
  void theSmallestRepresentationIsChosen() {
    assertThat(Table.of(3, 2, CELLS)).isInstanceOf(DenseTable.class);
    assertThat(Table.of(2, 2, new double[] {0, 1, 1, 0})).isInstanceOf(DeterministicTable.class);
    double[] sparse = new double[20];
    sparse[3] = 0.5;
    sparse[4] = 0.5;
    sparse[15] = 1;
    assertThat(Table.of(10, 2, sparse)).isInstanceOf(SparseTable.class);
  }

  @Test
  void allRepresentationsAnswerAlike() {
    double[] cells = {0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1};
    Table[] tables = {
      new DenseTable(6, cells),
      new SparseTable(6, new int[] {0, 1, 2}, new int[] {2, 5}, new double[] {1, 1}),
      new DeterministicTable(6, new int[] {2, 5})
    };
    double[] values = {1, 2, 3, 4, 5, 6};
    for (Table table : tables) {
      double[] sum = {1, 1, 1, 1, 1, 1};
      table.addColumn(1, 2, sum);
      assertThat(sum).containsExactly(1, 1, 1, 1, 1, 3);
      assertThat(table.dot(0, values)).isEqualTo(3);
      assertThat(table.get(2, 0)).isEqualTo(1);
      assertThat(table.get(2, 1)).isZero();
      assertThat(table.columns()).isEqualTo(2);
      assertThat(table.rows()).isEqualTo(6);
      assertThat(table.sample(1, 0.7)).isEqualTo(5);
    }
  }

  @Property
  void samplesAreWithinTheSupport(
      @ForAll @DoubleRange(min = 0, max = 1, maxIncluded = false) double u) {
    Table table = Table.ofDistribution(0, 0.3, 0, 0.7, 0);
    assertThat(table.sample(0, u)).isEqualTo(u < 0.3 ? 1 : 3);
  }

  @Test
  void refusesOtherShapes() {
    assertThatThrownBy(() -> Table.of(2, 2, new double[3]))
        .hasMessage("a table of 2 x 2 needs 4 cells, got 3");
    assertThatThrownBy(() -> new TableBuilder(0, 1))
        .hasMessage("a table needs at least one row and column, got 0 x 1");
    assertThatThrownBy(() -> new TableBuilder(2, 1).build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("got 0 of 1 columns");
    assertThatThrownBy(() -> new TableBuilder(2, 1).add(new double[3]))
        .hasMessage("column 0 of 1 has 3 rows, needs 2");
  }

  @Test
  void aTableKeepsNoneOfTheCallersArrays() {
    double[] cells = CELLS.clone();
    Table table = Table.of(3, 2, cells);
    cells[0] = 9;
    assertThat(table.get(0, 0)).isEqualTo(0.5);
  }
}
