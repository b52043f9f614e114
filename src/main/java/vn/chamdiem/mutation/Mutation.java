package vn.chamdiem.mutation;

import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.ruleset.RulesetFolder;
import vn.chamdiem.scoring.RuleRef;
import vn.chamdiem.source.Place;
import vn.chamdiem.source.SourceFile;

/**
 * One fault: a few characters of one file replaced by others, as a hand may slip.
 *
 * @param file in which it is planted
 * @param start the first character that is replaced, counted from 0
 * @param end the character after the last
 * @param after what is written instead
 * @param criterion whose points it can move; absent where it can move those of any
 * @param rule in which it is planted; absent in card and table
 */
public record Mutation(
        Kind kind,
        SourceFile file,
        int start,
        int end,
        String after,
        @Nullable CriterionCode criterion,
        @Nullable RuleRef rule) {
    /** What kind of slip it is. */
    public enum Kind {
        /** A number that something is compared with, off by one of its last digit. */
        THRESHOLD,
        /** A comparison, a connective or a sign of calculation taken for its neighbour. */
        OPERATOR,
        /** A number of points or percent that a rule awards. */
        POINTS,
        /** A condition left out. */
        CONDITION,
        /** An answer, a category or a cohort taken for another. */
        VALUE,
        /** Two values swapped, such as a part and its whole. */
        SWAP,
        /** A function taken for another. */
        FUNCTION,
        /** A verb taken for another. */
        VERB,
        /** The bound of a grade. */
        BAND,
        /** A maximum, a weight, a rounding or a choice of the table. */
        TABLE
    }

    /** What is replaced. */
    public String before() {
        return file.text().substring(start, end);
    }

    /** Where it is planted. */
    public Place place() {
        return file.place(start);
    }

    /** The line as it is, without its indentation. */
    public String line() {
        return text(file.text(), end);
    }

    /** The line as it becomes. */
    public String changedLine() {
        return text(changed(), start + after.length());
    }

    private String text(String whole, int last) {
        int begin = whole.lastIndexOf('\n', Math.max(0, start - 1)) + 1;
        int stop = whole.indexOf('\n', last);
        return whole.substring(begin, stop < 0 ? whole.length() : stop).strip();
    }

    private String changed() {
        return file.text().substring(0, start) + after + file.text().substring(end);
    }

    /** The ruleset with the fault in it. */
    public RulesetFolder plantedIn(RulesetFolder folder) {
        SortedMap<String, SourceFile> files = new TreeMap<>(folder.files());
        files.put(RulesetFolder.nameWithin(file), new SourceFile(file.name(), changed()));
        return new RulesetFolder(folder.id(), files);
    }
}
