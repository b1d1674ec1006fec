package org.jackdaw.core.gate;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A report as JUnit's XML, which build servers show: one test per case; a regression is a failure,
 * what is inconclusive or not measured an error.
 */
public final class GateJUnit {

  private final XMLStreamWriter xml;

  private GateJUnit(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /**
   * The document.
   *
   * @param report what the gate says
   * @return XML
   */
  public static String of(GateReport report) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
      new GateJUnit(xml).write(report);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a text can always be written", e);
    }
    return text.append('\n').toString();
  }

  private void write(GateReport report) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    line("\n");
    xml.writeStartElement("testsuite");
    attribute("name", "jackdaw gate: " + report.candidate().manifest().experiment());
    attribute("tests", Integer.toString(report.results().size()));
    attribute("failures", Long.toString(count(report, Verdict.REGRESSION)));
    long errors = count(report, Verdict.INCONCLUSIVE) + count(report, Verdict.NOT_MEASURED);
    attribute("errors", Long.toString(errors));
    for (CaseResult result : report.results()) {
      write(report, result);
    }
    line("\n");
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private static long count(GateReport report, Verdict verdict) {
    return report.results().stream().filter(r -> seen(report, r) == verdict).count();
  }

  /** Worlds taken together fail where they got worse; else the single cases say it all. */
  private static Verdict seen(GateReport report, CaseResult result) {
    boolean counts = report.cases().contains(result) || result.verdict() == Verdict.REGRESSION;
    return counts ? result.verdict() : Verdict.PASS;
  }

  private void write(GateReport report, CaseResult result) throws XMLStreamException {
    line("\n  ");
    xml.writeStartElement("testcase");
    attribute("classname", result.key().environment());
    attribute("name", result.key().agent());
    Verdict verdict = seen(report, result);
    if (verdict != Verdict.PASS && verdict != Verdict.IMPROVED) {
      xml.writeEmptyElement(verdict == Verdict.REGRESSION ? "failure" : "error");
      attribute("type", verdict.word());
      attribute("message", result.reason());
    }
    xml.writeStartElement("system-out");
    xml.writeCharacters(clean(result.verdict().word() + ": " + result.reason()));
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void line(String space) throws XMLStreamException {
    xml.writeCharacters(space);
  }

  private void attribute(String name, String value) throws XMLStreamException {
    xml.writeAttribute(name, clean(value));
  }

  /** Without characters that XML cannot hold. */
  private static String clean(String text) {
    return text.replaceAll("[^\\x09\\x0A\\x20-\\uD7FF\\uE000-\\uFFFD]", "?");
  }
}
