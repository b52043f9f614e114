package vn.chamdiem.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.source.Problem;
import vn.chamdiem.words.Language;
import vn.chamdiem.words.Words;

/**
 * Something an officer does wrong in one file, as the table of mistakes has it.
 *
 * @param mistake what she did, in a sentence
 * @param written what stands in the file; absent where the whole file is another one
 * @param otherwise what she writes instead; absent where the file is missing
 * @param renamed what she calls the file; absent where its name is right
 * @param encoding how she saves the file; absent where it is UTF-8
 * @param told everything she is told, and nothing else
 */
record Mistake(
        String mistake,
        String file,
        @Nullable String written,
        @Nullable String otherwise,
        @Nullable String renamed,
        @Nullable String encoding,
        List<Told> told) {
    /** One problem as she reads it, in both languages. */
    record Told(String kind, String at, String vi, String maybe, String en, String maybeEn) {
        private static final Words VI = Words.in(Language.VI);
        private static final Words EN = Words.in(Language.EN);

        /**
         * The same problem as the table has it.
         *
         * @param folder whose name leads nowhere for a reader
         */
        static Told of(Problem problem, String folder) {
            String column =
                    problem.place().column() == 0 ? "" : ":" + problem.place().column();
            String at = within(problem.place().toString(), folder);
            return new Told(
                    problem.kind().name(),
                    at.endsWith(column) ? at.substring(0, at.length() - column.length()) : at,
                    within(problem.message(VI), folder),
                    within(problem.maybe(VI), folder),
                    within(problem.message(EN), folder),
                    within(problem.maybe(EN), folder));
        }

        private static String within(String text, String folder) {
            return text.replace(folder + "/rules/bo-mau/", "")
                    .replace(folder + "/fixtures/bo-mau/", "")
                    .replace(folder + "/rules/", "")
                    .replace(folder, "");
        }

        private static Told read(Map<String, String> map) {
            return new Told(
                    text(map, "kind"),
                    text(map, "at"),
                    text(map, "vi"),
                    text(map, "maybe"),
                    text(map, "en"),
                    text(map, "maybeEn"));
        }

        private Map<String, Object> asMap() {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("kind", kind);
            map.put("at", at);
            map.put("vi", vi);
            map.put("maybe", maybe);
            map.put("en", en);
            map.put("maybeEn", maybeEn);
            return map;
        }
    }

    /** The same with what is really told. */
    Mistake with(List<Told> really) {
        return new Mistake(mistake, file, written, otherwise, renamed, encoding, really);
    }

    @SuppressWarnings("unchecked") // the file's form is fixed, and a test reads it
    static Mistake read(Map<String, Object> map) {
        Map<String, String> texts = (Map<String, String>) (Map<String, ?>) map;
        List<Map<String, String>> told = (List<Map<String, String>>) map.getOrDefault("told", List.of());
        return new Mistake(
                text(texts, "mistake"),
                text(texts, "file"),
                texts.get("written"),
                texts.get("otherwise"),
                texts.get("renamed"),
                texts.get("encoding"),
                told.stream().map(Told::read).toList());
    }

    private static String text(Map<String, String> map, String key) {
        return map.getOrDefault(key, "");
    }

    Map<String, Object> asMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("mistake", mistake);
        map.put("file", file);
        put(map, "written", written);
        put(map, "otherwise", otherwise);
        put(map, "renamed", renamed);
        put(map, "encoding", encoding);
        map.put("told", told.stream().map(Told::asMap).toList());
        return map;
    }

    private static void put(Map<String, Object> map, String key, @Nullable String value) {
        if (value != null) {
            map.put(key, value);
        }
    }
}
