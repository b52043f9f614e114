package vn.chamdiem.coverage;

import java.util.List;
import java.util.stream.Collectors;
import vn.chamdiem.casebook.OfferedCase;
import vn.chamdiem.words.Words;

/**
 * A case that would show what no case shows yet.
 *
 * @param shows what it would show
 */
public record Offer(OfferedCase worked, List<Open> shows) {
    public Offer {
        shows = List.copyOf(shows);
    }

    /**
     * Something that no case shows.
     *
     * @param subject that the target belongs to
     */
    public record Open(Subject subject, Target target, Sight sight) {
        String text(Words words) {
            return "# " + subject.place(target) + "  " + target.text() + "  ← "
                    + target.wanting(sight).lacks(words);
        }
    }

    /** What lacks, as comments, and the case below. */
    public String text(Words words) {
        return shows.stream().map(open -> open.text(words) + "\n").collect(Collectors.joining()) + worked.text(words);
    }
}
