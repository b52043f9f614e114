package vn.chamdiem.rest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.chamdiem.contract.ContractJson;
import vn.chamdiem.evaluation.Evaluation;
import vn.chamdiem.evaluation.Library;
import vn.chamdiem.figures.FiguresFolder;
import vn.chamdiem.figures.FiguresJson;
import vn.chamdiem.figures.FiguresRead;
import vn.chamdiem.outlook.CohortOutlook;
import vn.chamdiem.ruleset.CompiledRuleset;
import vn.chamdiem.source.Place;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.ProblemsFound;
import vn.chamdiem.source.Quantity;
import vn.chamdiem.template.FactsSchema;
import vn.chamdiem.template.WorkbookTemplate;

/** Rulesets, evaluations and analyses over HTTP, in the published JSON. */
@RestController
@RequestMapping(path = "/api/rulesets", produces = MediaType.APPLICATION_JSON_VALUE)
class Rulesets {
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** What a workbook is called that has no name. */
    private static final String BODY = "workbook.xlsx";

    /** As much as a file of figures may have. */
    private static final int MOST_BYTES = 1 << 25;

    private final Library library;

    Rulesets(Library library) {
        this.library = library;
    }

    /** All rulesets, with the figures that are kept for each. */
    @GetMapping
    String all() {
        return ContractJson.write(library.rulesets().stream()
                .map(id -> new RulesetSummary(library.ref(id), library.figures(id)))
                .toList());
    }

    /** One ruleset: card, criteria, and what it asks of every agency. */
    @GetMapping("/{ruleset}")
    String one(@PathVariable("ruleset") String ruleset) {
        CompiledRuleset compiled = library.ruleset(ruleset);
        return ContractJson.write(new RulesetDescription(
                compiled.ruleset().ref(),
                compiled.ruleset().card(),
                compiled.ruleset().criteria(),
                compiled.kinds()));
    }

    /** An evaluation of the figures that the request brings. */
    @PostMapping(path = "/{ruleset}/evaluations", consumes = MediaType.APPLICATION_JSON_VALUE)
    String evaluate(@PathVariable("ruleset") String ruleset, InputStream body) throws IOException {
        CompiledRuleset compiled = library.ruleset(ruleset);
        String figures = new String(bytes(body, "figures.json"), StandardCharsets.UTF_8);
        return ContractJson.write(Evaluation.of(compiled, FiguresJson.read(figures, compiled), () -> {}));
    }

    /** The same for figures in a workbook. */
    @PostMapping(path = "/{ruleset}/evaluations", consumes = WORKBOOK)
    String evaluateWorkbook(@PathVariable("ruleset") String ruleset, InputStream body) throws IOException {
        CompiledRuleset compiled = library.ruleset(ruleset);
        byte[] bytes = bytes(body, BODY);
        Path file = Files.createTempFile("figures", ".xlsx");
        try {
            Files.write(file, bytes);
            FiguresRead read = FiguresFolder.readWorkbook(file, BODY, compiled);
            return ContractJson.write(Evaluation.of(compiled, read.figures(), () -> {}));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static byte[] bytes(InputStream body, String name) throws IOException {
        byte[] bytes = body.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw ProblemsFound.one(ProblemKind.TOO_MANY, Place.of(name), Quantity.BYTES, bytes.length, MOST_BYTES);
        }
        return bytes;
    }

    /** The workbook that agencies fill in. */
    @GetMapping(path = "/{ruleset}/template.xlsx", produces = WORKBOOK)
    ResponseEntity<byte[]> template(@PathVariable("ruleset") String ruleset) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        WorkbookTemplate.of(library.ruleset(ruleset)).write(bytes);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(ruleset + ".xlsx", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(bytes.toByteArray());
    }

    /** The schema of what can be sent for evaluation. */
    @GetMapping(path = "/{ruleset}/facts.schema.json")
    String schema(@PathVariable("ruleset") String ruleset) {
        return FactsSchema.of(library.ruleset(ruleset));
    }

    /** An evaluation of figures that are kept beside the ruleset. */
    @GetMapping("/{ruleset}/figures/{figures}/evaluation")
    String evaluation(@PathVariable("ruleset") String ruleset, @PathVariable("figures") String figures) {
        return ContractJson.write(evaluationOf(ruleset, figures));
    }

    /** What the figures still lack, agency by agency. */
    @GetMapping("/{ruleset}/figures/{figures}/missing")
    String missing(@PathVariable("ruleset") String ruleset, @PathVariable("figures") String figures) {
        return ContractJson.write(CohortOutlook.of(evaluationOf(ruleset, figures)));
    }

    /** The analysis of one agency. */
    @GetMapping("/{ruleset}/figures/{figures}/agencies/{agency}")
    String analysis(
            @PathVariable("ruleset") String ruleset,
            @PathVariable("figures") String figures,
            @PathVariable("agency") String agency) {
        return ContractJson.write(evaluationOf(ruleset, figures).get(agency).analysis());
    }

    private Evaluation evaluationOf(String ruleset, String figures) {
        CompiledRuleset compiled = library.ruleset(ruleset);
        return Evaluation.of(compiled, library.figures(compiled, figures), () -> {});
    }
}
