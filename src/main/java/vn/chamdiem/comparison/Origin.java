package vn.chamdiem.comparison;

import java.util.List;
import vn.chamdiem.lineage.Link;

/**
 * Where a trail comes from that doesn't begin in the first stage.
 *
 * @param ancestors those it goes on from, as far as they were scored
 */
public record Origin(Link link, List<Trail> ancestors) {
    public Origin {
        ancestors = List.copyOf(ancestors);
    }
}
