package vn.chamdiem.engine;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which verbs there are, and how many values each takes: read off {@link Award}, so that the two can't differ. */
final class Verbs {
    /** Verbs that divide, and so need to know what an empty denominator means. */
    static final Set<String> SHARES = Set.of("share", "shareUpTo");

    /** Verbs whose values are figures of any size, not points. */
    static final Set<String> SCALES = Set.of("scale");

    /** Verbs whose value is a percentage, of which there may be none. */
    static final Set<String> PERCENTAGES = Set.of("percent");

    /** Verbs that say how much there can be at most, whatever else is said. */
    static final Set<String> LIMITS = Set.of("knockOut", "atMost", "gradeAtMost");

    /** Verbs that speak beside what the criterion earns, and answer nothing. */
    static final Set<String> BESIDE = Set.of("bonus", "deduction", "knockOut", "atMost", "gradeAtMost");

    /** Verbs that say that there is no number, which only a single criterion can be without. */
    static final Set<String> WITHOUT_NUMBER = Set.of("notApplicable", "noData", "trackOnly");

    static final String TRACK_ONLY = "trackOnly";

    private static final Map<String, Integer> VALUES = new TreeMap<>();

    static {
        Arrays.stream(Award.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .forEach((Method method) -> VALUES.put(method.getName(), method.getParameterCount()));
    }

    private Verbs() {}

    static Set<String> names() {
        return VALUES.keySet();
    }

    static int values(String verb) {
        return VALUES.getOrDefault(verb, -1);
    }
}
