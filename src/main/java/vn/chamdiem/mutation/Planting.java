package vn.chamdiem.mutation;

import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.ruleset.RulesetFolder;
import vn.chamdiem.scoring.RuleRef;
import vn.chamdiem.source.SourceFile;

/**
 * A fault and the characters that it replaces.
 *
 * @param start the first character that is replaced, counted from 0
 * @param end the character after the last
 */
record Planting(Mutation mutation, SourceFile file, int start, int end) {
    static Planting of(
            Mutation.Kind kind,
            SourceFile file,
            int start,
            int end,
            String after,
            @Nullable CriterionCode criterion,
            @Nullable RuleRef rule) {
        String text = file.text();
        String changed = changed(file, start, end, after);
        Mutation mutation = new Mutation(
                kind,
                file.place(start),
                text.substring(start, end),
                after,
                lines(text, start, end),
                lines(changed, start, start + after.length()),
                criterion,
                rule);
        return new Planting(mutation, file, start, end);
    }

    private static String changed(SourceFile file, int start, int end, String after) {
        return file.text().substring(0, start) + after + file.text().substring(end);
    }

    /** The whole lines from {@code start} to {@code end}. */
    private static String lines(String text, int start, int end) {
        int stop = text.indexOf('\n', end);
        return text.substring(text.lastIndexOf('\n', start - 1) + 1, stop < 0 ? text.length() : stop)
                .strip();
    }

    /** The ruleset with the fault in it. */
    RulesetFolder in(RulesetFolder folder) {
        SortedMap<String, SourceFile> files = new TreeMap<>(folder.files());
        String planted = changed(file, start, end, mutation.after());
        files.put(RulesetFolder.nameWithin(file), new SourceFile(file.name(), planted));
        return new RulesetFolder(folder.id(), files);
    }
}
