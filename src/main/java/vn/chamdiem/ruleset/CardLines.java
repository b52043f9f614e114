package vn.chamdiem.ruleset;

import java.util.stream.Stream;
import vn.chamdiem.source.Place;
import vn.chamdiem.source.Problems;
import vn.chamdiem.source.SourceFile;
import vn.chamdiem.source.YamlMap;

/** Where the card has what; what is wrong with it was told when it was read. */
public record CardLines(SourceFile card) {
    private static final String SCALE = "gradeScale";

    /** The line of a grade in the scale of a cohort; the scale where it has no such grade, the card where it has none. */
    public Place grade(String cohort, String grade) {
        YamlMap whole = YamlMap.read(card, new Problems());
        YamlMap owner = whole.maps("cohorts").stream()
                .filter(one -> cohort.equals(one.textOrNull("id")) && one.has(SCALE))
                .findFirst()
                .orElse(whole);
        if (!owner.has(SCALE)) {
            return Place.of(card.name());
        }
        Stream<YamlMap> grades = owner.map(SCALE).maps("grades").stream();
        return grades.filter(one -> grade.equals(one.textOrNull("name")))
                .findFirst()
                .map(one -> one.placeOf("from"))
                .orElse(owner.placeOf(SCALE));
    }

    /** The line of a key; the card where it has none. */
    public Place key(String key) {
        YamlMap whole = YamlMap.read(card, new Problems());
        return whole.has(key) ? whole.placeOf(key) : Place.of(card.name());
    }
}
