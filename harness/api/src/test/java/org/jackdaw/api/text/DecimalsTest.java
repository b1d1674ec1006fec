package org.jackdaw.api.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalsTest {

  @ParameterizedTest
  @CsvSource({
    "0.1, 0.1",
    "0.3333333333333333, 0.3333333333333333",
    "1, 1",
    "-1.0, -1",
    "-0.0, 0",
    "100, 100",
    "123456.789, 123456.789",
    "2.0E-3, 0.002",
    "1e-7, 0.0000001",
    "1.5e-9, 1.5E-9",
    "1e15, 1000000000000000",
    "1e20, 100000000000000000000",
    "1e21, 1E+21",
    "1e22, 1E+22",
    "1.7976931348623157E308, 1.7976931348623157E+308",
    "2.2250738585072014E-308, 2.2250738585072014E-308",
    "4.9E-324, 5E-324",
    "5e-324, 5E-324",
    "9007199254740993, 9007199254740992",
  })
  void knownNumbersHaveKnownTexts(String literal, String text) {
    assertThat(Decimals.format(Double.parseDouble(literal))).isEqualTo(text);
  }

  @Provide
  static Arbitrary<Double> finite() {
    return Arbitraries.longs().map(Double::longBitsToDouble).filter(Double::isFinite);
  }

  @Property(tries = 5000)
  void everyTextReadsBackAsTheSameNumber(@ForAll("finite") double value) {
    assertThat(Double.parseDouble(Decimals.format(value))).isEqualTo(value + 0.0);
  }

  @Property(tries = 2000)
  void uniformNumbersReadBackToo(@ForAll double value) {
    assertThat(Double.parseDouble(Decimals.format(value))).isEqualTo(value + 0.0);
  }

  @Provide
  static Arbitrary<BigDecimal> written() {
    return Arbitraries.bigDecimals()
        .between(new BigDecimal("-999999"), new BigDecimal("999999"))
        .ofScale(9);
  }

  @Property(tries = 2000)
  void decimalsOfAtMostFifteenDigitsComeBackAsWritten(@ForAll("written") BigDecimal written) {
    String text = written.signum() == 0 ? "0" : written.stripTrailingZeros().toPlainString();
    if (new BigDecimal(text).precision() <= 15 && written.abs().doubleValue() >= 1e-7) {
      assertThat(Decimals.format(written.doubleValue())).isEqualTo(text);
    }
  }

  @Test
  void refusesWhatIsNoNumber() {
    assertThatThrownBy(() -> Decimals.format(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("only finite numbers can be written, got NaN");
    assertThatThrownBy(() -> Decimals.format(Double.NEGATIVE_INFINITY))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
