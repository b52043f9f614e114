package vn.chamdiem.wording;

import java.util.List;
import vn.chamdiem.words.Words;

/** Lists in running text. */
final class Joined {
    private Joined() {}

    /** “a”, “a and b”, “a, b and c”. */
    static String and(List<String> parts, Words words) {
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        int last = parts.size() - 1;
        return words.text("wording.and", String.join(", ", parts.subList(0, last)), parts.get(last));
    }
}
