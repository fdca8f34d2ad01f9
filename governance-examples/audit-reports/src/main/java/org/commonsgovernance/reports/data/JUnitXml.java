package org.commonsgovernance.reports.data;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.commonsgovernance.api.assessment.Finding;
import org.commonsgovernance.api.assessment.Tier;
import org.commonsgovernance.reports.FactPlaces;
import org.commonsgovernance.reports.Report;
import org.commonsgovernance.reports.Shown;
import org.commonsgovernance.rules.baseline.Change;
import org.commonsgovernance.rules.waiver.AppliedWaiver;
import org.jspecify.annotations.Nullable;

/**
 * The findings as JUnit XML, a test for each indicator and inversion, whose output is its evidence. What speaks against peer production fails; with a
 * baseline only what got worse does. What is waived, unknown or does not apply is skipped with the reason, and what is
 * known since the baseline too: nothing unknown passes.
 */
public final class JUnitXml {
    /** Readers add times up; how long a judgement took is nobody's finding and would change the bytes. */
    private static final String NO_TIME = "0";

    private JUnitXml() {}

    /** The report, ending in a line end. */
    public static String of(Report report) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            newLine(xml);
            write(report, xml);
            xml.writeEndDocument();
            newLine(xml);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("texts can be written", e);
        }
        return text.toString();
    }

    private record Outcome(@Nullable String fails, @Nullable String skipped) {}

    private static void write(Report report, XMLStreamWriter xml) throws XMLStreamException {
        List<Finding> findings = report.assessment().findings().stream()
                .filter(one -> one.tier() == Tier.INDICATOR || one.tier() == Tier.INVERSION)
                .toList();
        List<Outcome> outcomes =
                findings.stream().map(one -> outcome(report, one)).toList();
        String setup = Shown.line(report.assessment().setup());
        FactPlaces places = new FactPlaces(report.judgement().setup());
        xml.writeStartElement("testsuites");
        newLine(xml);
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", "commons governance: " + setup);
        xml.writeAttribute("tests", String.valueOf(findings.size()));
        xml.writeAttribute(
                "failures",
                count(outcomes.stream().filter(one -> one.fails() != null).count()));
        xml.writeAttribute("errors", "0");
        xml.writeAttribute(
                "skipped",
                count(outcomes.stream().filter(one -> one.skipped() != null).count()));
        xml.writeAttribute("time", NO_TIME);
        newLine(xml);
        properties(report, xml);
        for (int i = 0; i < findings.size(); i++) {
            test(findings.get(i), outcomes.get(i), setup, places, xml);
        }
        xml.writeEndElement();
        newLine(xml);
        xml.writeEndElement();
        newLine(xml);
    }

    private static String count(long number) {
        return String.valueOf(number);
    }

    private static void properties(Report report, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("properties");
        newLine(xml);
        property(xml, "verdict", report.assessment().verdict().name());
        property(xml, "verdictWithWaivers", report.heldTo().name());
        property(xml, "worst", report.assessment().range().worst().name());
        property(xml, "best", report.assessment().range().best().name());
        property(xml, "asOf", report.assessment().slice().asOf().toString());
        property(xml, "ruleBase", report.assessment().ruleBase());
        xml.writeEndElement();
        newLine(xml);
    }

    private static void property(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        xml.writeEmptyElement("property");
        xml.writeAttribute("name", name);
        xml.writeAttribute("value", value);
        newLine(xml);
    }

    private static void test(Finding finding, Outcome outcome, String setup, FactPlaces places, XMLStreamWriter xml)
            throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", setup + "." + finding.tier().name().toLowerCase(Locale.ROOT));
        xml.writeAttribute("name", finding.criterion().value());
        xml.writeAttribute("time", NO_TIME);
        newLine(xml);
        if (outcome.fails() != null) {
            xml.writeStartElement("failure");
            xml.writeAttribute("type", finding.status().name());
            xml.writeAttribute("message", Shown.line(outcome.fails()));
            xml.writeEndElement();
            newLine(xml);
        } else if (outcome.skipped() != null) {
            xml.writeEmptyElement("skipped");
            xml.writeAttribute("message", Shown.line(outcome.skipped()));
            newLine(xml);
        }
        xml.writeStartElement("system-out");
        xml.writeCharacters(new ToldEvidence(places).of(finding));
        xml.writeEndElement();
        newLine(xml);
        xml.writeEndElement();
        newLine(xml);
    }

    private static Outcome outcome(Report report, Finding finding) {
        String statement =
                finding.statement() + " Status: " + finding.status() + (finding.isPresumed() ? ", presumably." : ".");
        AppliedWaiver waiver = report.waiver(finding);
        if (waiver != null) {
            return new Outcome(
                    null,
                    statement + " Waived until " + waiver.waiver().end() + " by "
                            + waiver.waiver().owner() + ": " + waiver.waiver().reason());
        }
        boolean isWorse = report.worse().stream()
                .anyMatch(change -> change instanceof Change.OfFinding of
                        && of.criterion().equals(finding.criterion().value()));
        if (isWorse) {
            return new Outcome(statement + " Worse than in the baseline.", null);
        }
        return switch (Severity.of(finding)) {
            case FAILS ->
                report.changes() == null || isNew(report)
                        ? new Outcome(statement, null)
                        : new Outcome(null, statement + " Known since the baseline.");
            case UNKNOWN -> new Outcome(null, statement + " What is not known passes no test.");
            case DOES_NOT_APPLY -> new Outcome(null, statement);
            case CONTESTED, PASSES, TOLD -> new Outcome(null, null);
        };
    }

    private static boolean isNew(Report report) {
        return report.changes() != null && report.changes().stream().anyMatch(Change.New.class::isInstance);
    }

    private static void newLine(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeCharacters("\n");
    }
}
