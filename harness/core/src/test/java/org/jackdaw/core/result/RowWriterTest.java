package org.jackdaw.core.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowWriterTest {

  @TempDir Path temp;

  private String written(java.util.function.Consumer<RowWriter> cells) throws IOException {
    Path file = temp.resolve("rows.csv");
    RowWriter writer = RowWriter.open(file);
    cells.accept(writer);
    writer.end();
    writer.sync();
    return Files.readString(file);
  }

  @Test
  void writesNumbersTruthAndBlanks() throws IOException {
    assertThat(
            written(
                row ->
                    row.integer(-7)
                        .decimal(0.1)
                        .decimal(-2)
                        .decimal(OptionalDouble.empty())
                        .flag(true)
                        .flag(false)
                        .blank()))
        .isEqualTo("-7,0.1,-2,,true,false,\n");
  }

  @Test
  void quotesOnlyWhatMustBeQuoted() throws IOException {
    assertThat(written(row -> row.text("plain").text("a,b").text("say \"hi\"").text("two\nlines")))
        .isEqualTo("plain,\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\"\n");
  }

  @Test
  void readsBackWhateverWasWritten() throws IOException {
    List<String> cells = List.of("x", "a,b", "\"", "\"\"", " lead", "two\nlines", "", "ünï", "#1");
    Path file = temp.resolve("rows.csv");
    RowWriter writer = RowWriter.open(file);
    List<String> names = List.of("a", "b", "c", "d", "e", "f", "g", "h", "i");
    writer.cells(Rows.line(names)).end();
    cells.forEach(writer::text);
    writer.end();
    writer.sync();

    List<List<String>> rows = new ArrayList<>();
    Rows.read(file, names, rows::add);
    assertThat(rows).containsExactly(cells);
  }

  @Test
  void writesMoreThanItsBuffer() throws IOException {
    Path file = temp.resolve("rows.csv");
    RowWriter writer = RowWriter.open(file);
    for (int i = 0; i < 30_000; i++) {
      writer.integer(i).decimal(i / 8.0).end();
    }
    writer.sync();

    List<String> lines = Files.readAllLines(file);
    assertThat(lines).hasSize(30_000);
    assertThat(lines.get(29_999)).isEqualTo("29999,3749.875");
  }

  @Test
  void remembersTextsOfNumbersWithoutMixingThemUp() {
    DecimalTexts texts = new DecimalTexts();
    for (int round = 0; round < 2; round++) {
      for (int i = -5000; i < 5000; i++) {
        double value = i / 7.0;
        assertThat(texts.of(value)).isEqualTo(org.jackdaw.api.text.Decimals.format(value));
      }
    }
  }

  @Test
  void writesWholeNumbersOfEverySize() throws IOException {
    List<Long> numbers = new ArrayList<>(List.of(0L, Long.MAX_VALUE, Long.MIN_VALUE));
    for (long power = 1; power > 0 && numbers.size() < 100; power *= 10) {
      numbers.addAll(List.of(power - 1, power, power + 1, -power, 1 - power));
      if (power > Long.MAX_VALUE / 10) {
        break;
      }
    }
    for (long number : numbers) {
      assertThat(written(row -> row.integer(number))).isEqualTo(number + "\n");
    }
  }

  @Test
  void writesTextBeyondAscii() throws IOException {
    String text = "a\u00e9\u4e2d\ud83d\udc26z";

    assertThat(written(row -> row.text(text).text(text).cells("x,y").cells("x,y")))
        .isEqualTo(text + "," + text + ",x,y,x,y\n");
  }

  @Test
  void refusesWhatIsNoNumber() {
    assertThatThrownBy(() -> written(row -> row.decimal(Double.NaN)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("only finite numbers can be written, got NaN");
  }

  @Test
  void refusesAnotherHeaderAndRowsOfAnotherWidth() throws IOException {
    Path file = temp.resolve("rows.csv");
    Files.writeString(file, "a,b\n1,2\n3\n");

    assertThatThrownBy(() -> Rows.read(file, List.of("a", "c"), row -> {}))
        .isInstanceOf(IOException.class)
        .hasMessage(file + ": the header must be [a, c], got [a, b]");
    assertThatThrownBy(() -> Rows.read(file, List.of("a", "b"), row -> {}))
        .isInstanceOf(IOException.class)
        .hasMessage(file + ": record 3 must have 2 cells, got 1");
  }
}
