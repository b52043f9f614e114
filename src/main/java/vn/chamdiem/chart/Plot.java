package vn.chamdiem.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jetbrains.letsPlot.commons.encoding.RGBEncoder;
import org.jetbrains.letsPlot.commons.geometry.DoubleVector;
import org.jetbrains.letsPlot.core.util.PlotSvgExportCommon;

/** A picture in layers, which the chart library draws. */
final class Plot {
    static final String INK = "#1c2430";
    static final String ACCENT = "#0b5394";
    static final String PALE = "#c9d8ea";
    static final String WARM = "#7a5200";
    /** The library's measure of letters: twice as many pixels. */
    static final int LETTERS = 6;

    /** Charts have no pictures in them. */
    private static final RGBEncoder NO_PICTURES = (width, height, pixels) -> {
        throw new IllegalStateException("a chart has no picture");
    };

    private final List<Map<String, Object>> layers = new ArrayList<>();
    private final List<Map<String, Object>> scales = new ArrayList<>();

    /** The columns of a layer's data, each with what it stands for. */
    static final class Data {
        private final Map<String, Object> columns = new HashMap<>();
        private final Map<String, Object> mapping = new HashMap<>();

        Data with(String aesthetic, List<?> values) {
            columns.put(aesthetic, drawn(values));
            mapping.put(aesthetic, aesthetic);
            return this;
        }
    }

    /** Adds a layer above the others; {@code constants} are names and values in turn. */
    Plot layer(String geometry, Data data, Object... constants) {
        Map<String, Object> layer = new HashMap<>();
        layer.put("geom", geometry);
        layer.put("stat", "identity");
        layer.put("data", data.columns);
        layer.put("mapping", data.mapping);
        layer.put("tooltips", "none");
        for (int at = 0; at < constants.length; at += 2) {
            layer.put((String) constants[at], drawn(constants[at + 1]));
        }
        layers.add(layer);
        return this;
    }

    /** How one aesthetic is shown; {@code options} are names and values in turn. */
    Plot scale(String aesthetic, Object... options) {
        Map<String, Object> scale = new HashMap<>();
        scale.put("aesthetic", aesthetic);
        for (int at = 0; at < options.length; at += 2) {
            scale.put((String) options[at], options[at + 1]);
        }
        scales.add(scale);
        return this;
    }

    /** An axis that ends where it is told, with marks where it is told. */
    Plot axis(String aesthetic, BigDecimal from, BigDecimal to, List<BigDecimal> breaks, List<String> labels) {
        return scale(
                aesthetic,
                "limits",
                drawn(List.of(from, to)),
                "expand",
                List.of(0, 0),
                "breaks",
                drawn(breaks),
                "labels",
                labels,
                "name",
                "");
    }

    /** Numbers as the library wants them: where a pixel is need not be exact. */
    private static Object drawn(Object value) {
        return value instanceof Number number ? number.doubleValue() : value;
    }

    private static Object drawn(List<?> values) {
        return values.stream().map(Plot::drawn).collect(Collectors.toCollection(ArrayList::new));
    }

    /** Draws it as a chart whose name no other chart in the page has. */
    Chart draw(String name, String title, String description, int width, int height) {
        Map<String, Object> blank = Map.of("name", "blank", "blank", true);
        Map<String, Object> theme = new HashMap<>(Map.of(
                "name",
                "minimal",
                "legend_position",
                "top",
                "axis_title",
                blank,
                "axis_text_y",
                blank,
                "axis_ticks",
                blank,
                "panel_grid_major_y",
                blank,
                "panel_grid_minor",
                blank,
                "legend_title",
                blank));
        Map<String, Object> spec =
                new HashMap<>(Map.of("kind", "plot", "layers", layers, "scales", scales, "theme", theme));
        String written = PlotSvgExportCommon.INSTANCE.buildSvgImageFromRawSpecs(
                spec, new DoubleVector(width, height), NO_PICTURES, false);
        return new Chart(title, new Svg(name).neat(written, title, description, width, height));
    }
}
