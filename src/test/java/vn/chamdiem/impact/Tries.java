package vn.chamdiem.impact;

import java.util.Arrays;
import java.util.List;
import vn.chamdiem.Draft;
import vn.chamdiem.PhuTho;
import vn.chamdiem.impact.Impacts.Tried;
import vn.chamdiem.ruleset.CompiledRuleset;

/** Tries a draft of a shipped ruleset on its shipped figures. */
final class Tries {
    private Tries() {}

    static Impact of(String ruleset, CompiledRuleset draft, String... figures) {
        List<Tried> tried = Arrays.stream(figures)
                .map(name -> new Tried(ruleset + "/" + name, PhuTho.LIBRARY.place(ruleset, name), true))
                .toList();
        return new Impacts(PhuTho.LIBRARY, PhuTho.LIBRARY.ruleset(ruleset), draft)
                .open(tried, null)
                .impact();
    }

    static Impact of(String ruleset, Draft draft, String... figures) {
        return of(ruleset, draft.compile(), figures);
    }
}
