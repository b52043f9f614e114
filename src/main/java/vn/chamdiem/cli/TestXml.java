package vn.chamdiem.cli;

import java.io.StringWriter;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import vn.chamdiem.casebook.CaseFailure;
import vn.chamdiem.casebook.CasebookRun;
import vn.chamdiem.casebook.CasebookRun.CaseRun;
import vn.chamdiem.casebook.CasebookRun.SheetRun;
import vn.chamdiem.casebook.FailureText;
import vn.chamdiem.source.Problem;
import vn.chamdiem.words.Words;

/**
 * Worked cases as they went, in the XML that JUnit made common and that servers show: a suite for each file, a case for
 * each sentence.
 *
 * <p>No schema of it is binding; this keeps to that of Jenkins (junit-10.xsd), to which {@code file} and {@code line} of a
 * case are an addition that GitLab and GitHub link to. No time is measured: what went the same is the same, byte for byte.
 */
final class TestXml {
    private static final String NO_TIME = "0";

    private final Words words;
    private final FailureText failures;

    TestXml(Words words) {
        this.words = words;
        this.failures = new FailureText(words);
    }

    String of(List<CasebookRun> runs) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("testsuites");
            xml.writeAttribute("name", "chamdiem");
            int cases = runs.stream().mapToInt(run -> run.cases().size()).sum();
            int errors = runs.stream().mapToInt(TestXml::unusable).sum();
            attributes(
                    xml,
                    cases + errors,
                    runs.stream().flatMap(run -> run.failures().stream()).toList(),
                    errors);
            for (CasebookRun run : runs) {
                one(run, xml);
            }
            xml.writeCharacters("\n");
            xml.writeEndElement();
            xml.writeCharacters("\n");
            xml.writeEndDocument();
        } catch (XMLStreamException broken) {
            throw new IllegalStateException("a text takes whatever is written to it", broken);
        }
        return text.toString();
    }

    /** Rules or cases that can't be used are shown as one case that failed, for a server shows nothing else. */
    private static int unusable(CasebookRun run) {
        return run.errors().isEmpty() ? 0 : 1;
    }

    private void one(CasebookRun run, XMLStreamWriter xml) throws XMLStreamException {
        for (SheetRun sheet : run.sheets()) {
            String name = run.ruleset() + "." + sheet.sheet().stem();
            suite(xml, name, sheet.cases().size(), sheet.failures(), 0);
            xml.writeAttribute("file", shown(sheet.sheet().file().name()));
            for (CaseRun one : sheet.cases()) {
                one(one, name, xml);
            }
            end(xml, 1);
        }
        if (unusable(run) > 0) {
            suite(xml, run.ruleset(), 1, List.of(), 1);
            Problem first = run.errors().get(0);
            start(
                    xml,
                    run.ruleset(),
                    run.ruleset(),
                    first.place().file(),
                    first.place().line());
            told(
                    xml,
                    "error",
                    first.message(words),
                    run.errors().stream().map(problem -> problem.render(words)).collect(Collectors.joining("\n")));
            end(xml, 2);
            end(xml, 1);
        }
    }

    private void one(CaseRun run, String name, XMLStreamWriter xml) throws XMLStreamException {
        CaseFailure failure = run.failure();
        start(
                xml,
                run.worked().sentence(),
                name,
                run.worked().place().file(),
                run.worked().place().line());
        if (failure != null) {
            told(xml, failure.failed().isEmpty() ? "failure" : "error", failures.brief(failure), failures.of(failure));
            end(xml, 2);
        } else {
            xml.writeEndElement();
        }
    }

    private static void suite(XMLStreamWriter xml, String name, int tests, List<CaseFailure> failures, int errors)
            throws XMLStreamException {
        xml.writeCharacters("\n  ");
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", name);
        attributes(xml, tests, failures, errors);
    }

    private static void attributes(XMLStreamWriter xml, int tests, List<CaseFailure> failures, int errors)
            throws XMLStreamException {
        long unscored =
                failures.stream().filter(failure -> !failure.failed().isEmpty()).count();
        xml.writeAttribute("tests", String.valueOf(tests));
        xml.writeAttribute("failures", String.valueOf(failures.size() - unscored));
        xml.writeAttribute("errors", String.valueOf(errors + unscored));
        xml.writeAttribute("time", NO_TIME);
    }

    private static void start(XMLStreamWriter xml, String name, String group, String file, int line)
            throws XMLStreamException {
        xml.writeCharacters("\n    ");
        xml.writeStartElement("testcase");
        xml.writeAttribute("name", shown(name));
        xml.writeAttribute("classname", shown(group));
        xml.writeAttribute("file", shown(file));
        xml.writeAttribute("line", String.valueOf(line));
        xml.writeAttribute("time", NO_TIME);
    }

    private static void told(XMLStreamWriter xml, String element, String message, String text)
            throws XMLStreamException {
        xml.writeCharacters("\n      ");
        xml.writeStartElement(element);
        xml.writeAttribute("message", shown(message));
        xml.writeAttribute("type", element);
        xml.writeCharacters(shown(text));
        xml.writeEndElement();
    }

    private static void end(XMLStreamWriter xml, int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
        xml.writeEndElement();
    }

    /** What XML can't hold, escaped or not, is a question mark. */
    private static String shown(String text) {
        return text.replaceAll("[^\\x09\\x0A\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "?");
    }
}
