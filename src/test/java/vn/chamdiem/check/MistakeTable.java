package vn.chamdiem.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import vn.chamdiem.check.Mistake.Told;

/** The table of mistakes: a file of data, and a page made from it. */
record MistakeTable(List<Part> parts) {
    static final Path HOME = Path.of("fixtures", "so-tay");
    static final Path DATA = HOME.resolve("mistakes.yaml");
    static final Path PAGE = HOME.resolve("MISTAKES.md");

    private static final String ABOUT_DATA = """
            # Bảng lỗi: mỗi mục là một lỗi cán bộ hay mắc, và đúng những gì chương trình nói với người ấy.
            # «written» là chữ trong bo-mau/, «otherwise» là chữ viết sai; phần «told» do phép thử ghi (xem MISTAKES.md).
            """;
    private static final String ABOUT_PAGE = """
            # Bảng lỗi

            Mỗi mục: viết đúng, viết sai, và lời báo. Mọi ví dụ đều sửa một chỗ trong bộ tiêu chí mẫu [bo-mau](bo-mau/), và
            ngoài những lời ghi ở đây không có lời báo nào khác. *Each entry: as it should be, as it was written, and what is
            told about it, in Vietnamese and in English; nothing else is told.*

            Trang này được viết từ [mistakes.yaml](mistakes.yaml). Thêm một lỗi: thêm `mistake`, `file`, `written`, `otherwise` vào
            đó, rồi `mvn test -Dtest=MistakeTableTest -Dmistakes.rewrite=true` và đọc lại phần khác đi.
            """;

    /** Mistakes in one part of what an officer writes. */
    record Part(String part, List<Mistake> mistakes) {}

    @SuppressWarnings("unchecked") // the file's form is fixed, and a test reads it
    static MistakeTable read() throws IOException {
        List<Map<String, Object>> written =
                new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(DATA));
        List<Part> parts = new ArrayList<>();
        for (Map<String, Object> part : written) {
            List<Map<String, Object>> mistakes = (List<Map<String, Object>>) part.getOrDefault("mistakes", List.of());
            parts.add(new Part(
                    String.valueOf(part.get("part")),
                    mistakes.stream().map(Mistake::read).toList()));
        }
        return new MistakeTable(parts);
    }

    Stream<Mistake> all() {
        return parts.stream().flatMap(part -> part.mistakes().stream());
    }

    /** The file of data. */
    String data() {
        List<Map<String, Object>> written = new ArrayList<>();
        for (Part part : parts) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("part", part.part());
            map.put("mistakes", part.mistakes().stream().map(Mistake::asMap).toList());
            written.add(map);
        }
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setAllowUnicode(true);
        options.setSplitLines(false);
        options.setIndicatorIndent(2);
        options.setIndentWithIndicator(true);
        return ABOUT_DATA + "\n" + new Yaml(new OnOneLine(options), options).dump(written);
    }

    /** Texts of several lines stay on one, with their line ends and odd characters spelled out. */
    private static final class OnOneLine extends Representer {
        OnOneLine(DumperOptions options) {
            super(options);
        }

        @Override
        protected Node representScalar(Tag tag, String value, DumperOptions.ScalarStyle style) {
            boolean odd = value.chars().anyMatch(letter -> letter < ' ' || letter == '\u00A0' || letter == '\u0301');
            return super.representScalar(tag, value, odd ? DumperOptions.ScalarStyle.DOUBLE_QUOTED : style);
        }
    }

    /** The page for people. */
    String page() {
        StringBuilder page = new StringBuilder(ABOUT_PAGE);
        int number = 0;
        for (Part part : parts) {
            page.append("\n## ").append(part.part()).append("\n");
            for (Mistake mistake : part.mistakes()) {
                number++;
                page.append("\n### ")
                        .append(number)
                        .append(". ")
                        .append(mistake.mistake())
                        .append("\n\n");
                example(page, mistake);
                for (Told told : mistake.told()) {
                    page.append("> `").append(told.at()).append("`: ").append(prose(told.vi()));
                    page.append("<br>").append(prose(told.maybe())).append("<br>*");
                    page.append(prose(told.en()))
                            .append(". ")
                            .append(prose(told.maybeEn()))
                            .append("*\n\n");
                }
                page.setLength(page.length() - 1);
            }
        }
        return page.toString();
    }

    /** What Markdown would take for its own is shown as it is. */
    private static String prose(String text) {
        return text.replaceAll("([\\\\*_<>\\[\\]|`$~#])", "\\\\$1");
    }

    private static void example(StringBuilder page, Mistake mistake) {
        String otherwise = mistake.otherwise();
        page.append("`").append(mistake.file()).append("`");
        if (mistake.renamed() != null) {
            page.append(" → `").append(mistake.renamed()).append("`\n\n");
        } else if (mistake.encoding() != null) {
            page.append(" → ").append(mistake.encoding()).append("\n\n");
        } else if (otherwise == null) {
            page.append(" ✗\n\n");
        } else {
            page.append("\n\n```diff\n");
            if (mistake.written() != null) {
                mistake.written()
                        .stripTrailing()
                        .lines()
                        .forEach(line -> page.append("- ").append(shown(line)).append("\n"));
            }
            otherwise
                    .stripTrailing()
                    .lines()
                    .forEach(line -> page.append("+ ").append(shown(line)).append("\n"));
            page.append("```\n\n");
        }
    }

    private static String shown(String line) {
        return line.replace("\t", "⇥").replace("\u00A0", "⍽").replace("\u0301", "◌\u0301");
    }
}
