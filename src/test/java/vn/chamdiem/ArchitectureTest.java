package vn.chamdiem;

import static com.tngtech.archunit.lang.conditions.ArchConditions.beAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the plan of the house: who may use whom. */
class ArchitectureTest {
    private static final String ROOT = "vn.chamdiem";
    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages(ROOT);

    /** Packages in reading order, each with those it may use. */
    private static final Map<String, List<String>> MAY_USE = new LinkedHashMap<>();

    static {
        MAY_USE.put("words", List.of());
        MAY_USE.put("source", List.of("words"));
        MAY_USE.put("criteria", List.of());
        MAY_USE.put("facts", List.of("criteria"));
        MAY_USE.put("scoring", List.of("criteria", "facts"));
        MAY_USE.put("rule", List.of("words", "source", "criteria", "facts", "scoring"));
        MAY_USE.put("ruleset", List.of("words", "source", "criteria", "facts", "scoring", "rule"));
        MAY_USE.put("wording", List.of("words", "source", "criteria", "facts", "scoring", "rule", "ruleset"));
        MAY_USE.put("workbook", List.of("source"));
        MAY_USE.put("figures", List.of("words", "source", "criteria", "facts", "ruleset", "workbook"));
        MAY_USE.put("lineage", List.of("source", "facts"));
        MAY_USE.put("template", List.of("words", "source", "criteria", "facts", "ruleset", "workbook", "figures"));
        MAY_USE.put("ranking", List.of("criteria", "facts", "scoring"));
        MAY_USE.put("engine.build", List.of());
        MAY_USE.put(
                "engine",
                List.of("words", "source", "criteria", "facts", "scoring", "rule", "ruleset", "engine.build"));
        MAY_USE.put(
                "evaluation",
                List.of("source", "criteria", "facts", "scoring", "ruleset", "figures", "lineage", "ranking"));
        MAY_USE.put("explanation", List.of("words", "criteria", "facts", "scoring"));
        MAY_USE.put(
                "improvement",
                List.of(
                        "words",
                        "source",
                        "criteria",
                        "facts",
                        "scoring",
                        "rule",
                        "ruleset",
                        "ranking",
                        "evaluation",
                        "explanation"));
        MAY_USE.put("outlook", List.of("criteria", "facts", "scoring", "ranking", "evaluation"));
        MAY_USE.put(
                "comparison",
                List.of(
                        "words",
                        "source",
                        "criteria",
                        "facts",
                        "scoring",
                        "rule",
                        "ruleset",
                        "figures",
                        "lineage",
                        "ranking",
                        "evaluation"));
        MAY_USE.put(
                "attribution",
                List.of(
                        "words",
                        "source",
                        "criteria",
                        "facts",
                        "scoring",
                        "rule",
                        "ruleset",
                        "figures",
                        "lineage",
                        "ranking",
                        "evaluation",
                        "comparison"));
        MAY_USE.put(
                "impact",
                List.of(
                        "source",
                        "criteria",
                        "facts",
                        "scoring",
                        "rule",
                        "ruleset",
                        "evaluation",
                        "comparison",
                        "attribution"));
        MAY_USE.put(
                "casebook",
                List.of(
                        "words",
                        "source",
                        "criteria",
                        "facts",
                        "scoring",
                        "rule",
                        "ruleset",
                        "figures",
                        "evaluation",
                        "explanation"));
        MAY_USE.put("boundary", List.of("facts", "rule"));
        MAY_USE.put(
                "mutation",
                List.of("words", "source", "criteria", "facts", "scoring", "rule", "ruleset", "casebook", "boundary"));
        MAY_USE.put(
                "coverage",
                List.of("words", "source", "criteria", "facts", "scoring", "rule", "ruleset", "casebook", "boundary"));
        MAY_USE.put(
                "proof",
                List.of("words", "source", "criteria", "facts", "scoring", "rule", "ruleset", "casebook", "boundary"));
        MAY_USE.put("check", List.of("source", "criteria", "scoring", "ruleset", "evaluation", "casebook"));
        MAY_USE.put(
                "authoring",
                List.of("words", "source", "criteria", "facts", "scoring", "ruleset", "evaluation", "casebook"));
        MAY_USE.put("profile", List.of("criteria", "facts", "scoring", "ranking"));
        MAY_USE.put("chart", List.of());
        MAY_USE.put(
                "report",
                List.of(
                        "words",
                        "source",
                        "criteria",
                        "facts",
                        "scoring",
                        "ruleset",
                        "workbook",
                        "ranking",
                        "evaluation",
                        "outlook",
                        "comparison",
                        "attribution",
                        "impact",
                        "coverage",
                        "explanation",
                        "profile",
                        "chart"));
        MAY_USE.put("contract", List.of("criteria"));
        List<String> allButEngine = List.of(
                "words",
                "source",
                "criteria",
                "facts",
                "scoring",
                "rule",
                "ruleset",
                "wording",
                "workbook",
                "figures",
                "template",
                "lineage",
                "ranking",
                "evaluation",
                "improvement",
                "outlook",
                "comparison",
                "attribution",
                "impact",
                "casebook",
                "boundary",
                "mutation",
                "coverage",
                "proof",
                "check",
                "authoring",
                "explanation",
                "profile",
                "report",
                "contract");
        MAY_USE.put("cli", allButEngine);
        MAY_USE.put("rest", allButEngine);
        MAY_USE.put("web", allButEngine);
    }

    @TestFactory
    Stream<DynamicTest> a_package_uses_only_what_the_plan_allows() {
        return MAY_USE.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    List<String> others = MAY_USE.keySet().stream()
                            .filter(other -> !other.equals(entry.getKey()))
                            .filter(other -> !entry.getValue().contains(other))
                            .map(other -> ROOT + "." + other)
                            .toList();
                    noClasses()
                            .that()
                            .resideInAPackage(ROOT + "." + entry.getKey())
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(others.toArray(String[]::new))
                            .because("the plan of the house stands in the README, and walls are moved there first")
                            .check(CLASSES);
                }));
    }

    @Test
    void every_package_is_on_the_plan() {
        TreeSet<String> packages = CLASSES.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> !name.equals(ROOT))
                .map(name -> name.substring(ROOT.length() + 1))
                .collect(toCollection(TreeSet::new));

        assertThat(packages).isEqualTo(new TreeSet<>(MAY_USE.keySet()));
    }

    @Test
    void no_package_depends_on_itself_in_a_circle() {
        slices().matching(ROOT + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because("a circle can't be understood part by part")
                .check(CLASSES);
    }

    @Test
    void drools_stays_in_the_engine() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".engine..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.drools..", "org.kie..")
                .because("its types and messages are nobody else's business")
                .check(CLASSES);
    }

    @Test
    void the_spreadsheet_library_stays_with_the_workbooks() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".workbook..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.poi..", "org.openxmlformats..", "org.apache.xmlbeans..")
                .because("a workbook is one way among others to hand figures over")
                .check(CLASSES);
    }

    @Test
    void the_chart_library_stays_with_the_charts() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".chart..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.jetbrains.letsPlot..", "kotlin..")
                .because("what a chart shows doesn't change with who draws it")
                .check(CLASSES);
    }

    @Test
    void pure_packages_know_no_framework() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        ROOT + ".criteria..",
                        ROOT + ".facts..",
                        ROOT + ".scoring..",
                        ROOT + ".ranking..",
                        ROOT + ".profile..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "tools.jackson..", "org.drools..", "org.kie..")
                .because("what a score is doesn't change with the tools around it")
                .check(CLASSES);
    }

    @Test
    void spring_stays_at_the_doors_of_the_web() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT, ROOT + ".rest..", ROOT + ".web..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..")
                .because("commands other than serve don't wait for it to start")
                .check(CLASSES);
    }

    @Test
    void only_the_application_touches_the_standard_streams() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(ROOT + ".ChamDiem")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("what a command prints is a result, and tests must be able to read it")
                .check(CLASSES);
    }

    @Test
    void no_floating_point_in_points() {
        for (Class<?> inexact : List.of(double.class, float.class, Double.class, Float.class)) {
            noFields()
                    .should()
                    .haveRawType(inexact)
                    .because("points are exact decimals")
                    .check(CLASSES);
            noMethods()
                    .should()
                    .haveRawReturnType(inexact)
                    .because("points are exact decimals")
                    .check(CLASSES);
        }
    }

    @Test
    void every_package_is_null_marked() {
        classes()
                .that()
                .haveSimpleName("package-info")
                .should(beAnnotatedWith(NullMarked.class))
                .because("absence must be visible where it means something")
                .check(CLASSES);
    }
}
