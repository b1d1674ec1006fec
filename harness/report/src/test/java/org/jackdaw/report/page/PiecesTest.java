package org.jackdaw.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jackdaw.report.TinyFolder;
import org.jackdaw.report.data.Numbers;
import org.jackdaw.report.data.Results;
import org.jackdaw.report.data.World;
import org.jackdaw.stats.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PiecesTest {

  @TempDir Path temp;

  private static Interval interval(double estimate, double low, double high) {
    return new Interval(
        estimate, OptionalDouble.of(low), OptionalDouble.of(high), 0.95, "bootstrap-t", 10);
  }

  @Test
  void numbersLineUp() {
    assertThat(Numbers.fixed(-0.0004, 3)).isEqualTo("0.000");
    assertThat(Numbers.fixed(-1.5, 2)).isEqualTo("\u22121.50");
    assertThat(Numbers.range(interval(1, -0.25, 2), 1)).isEqualTo("[\u22120.2, 2.0]");
    assertThat(Numbers.decimals(List.of(interval(12, 1, 99), interval(3, 2, 4)))).isEqualTo(2);
    assertThat(Numbers.count(1, "run") + ", " + Numbers.count(0, "run")).isEqualTo("1 run, 0 runs");
  }

  /** The scale goes from 0 to 2 within margins of 7 %: 1 is in the middle, 0.5 at 28.5 %. */
  @Test
  void barsOfATableShareAScale() {
    IntervalBar bars =
        new IntervalBar(
            List.of(interval(1, 0.5, 2), interval(0.5, 0.2, 0.7)), Map.of("uniform", 0.0));

    assertThat(bars.svg(interval(1, 0.5, 2)))
        .contains("cx=\"50.00%\"", "x1=\"28.50%\"", "x2=\"93.00%\"", "x1=\"7.00%\"");
    assertThat(bars.heading()).contains("text-anchor=\"start\"", "x=\"7.00%\"", ">uniform<");
  }

  @Test
  void ablationsShareTheColourOfTheWhole() throws IOException {
    Results results = Results.read(List.of(TinyFolder.write(temp)));
    Looks looks = new Looks(results.contenders());

    assertThat(looks.of("blind").colour()).isEqualTo(looks.of("seer").colour());
    assertThat(looks.of("seer").variant()).isZero();
    assertThat(looks.of("blind").variant()).isEqualTo(1);
    assertThat(looks.of("learner").colour()).isNotEqualTo(looks.of("seer").colour());
  }

  @Test
  void verdictsSayWhoIsToldApart() throws IOException {
    World hall = Results.read(List.of(TinyFolder.write(temp))).worlds().get(0);

    assertThat(
            new Verdict(hall, Map.of("seer", "a", "blind", "b", "learner", "ab", "random", "b"))
                .text())
        .isEqualTo(
            "Told the model, seer scores most, and more than blind. Told nothing, learner scores"
                + " most, but 4 runs are too few to show that two differ.");
    assertThat(new Verdict(hall, Map.of()).text()).isEmpty();
  }

  @Test
  void textCannotLeaveItsPlace() {
    assertThat(Html.text("<a href=\"x\">&")).isEqualTo("&lt;a href=&quot;x&quot;&gt;&amp;");
    assertThat(Assets.script("a = '</script>'")).isEqualTo("<script>a = '<\\/script>'</script>\n");
    assertThat(Html.id("t-maze (new) #2")).isEqualTo("t-maze-new-2");
  }
}
