package vn.chamdiem.source;

import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;

/**
 * Looks through a YAML text, event by event, for what no card and no table needs.
 *
 * <p>An alias lets one line stand for millions, or for itself; a tag lets a text mean another than its reader sees. Both
 * are found here without building anything, however deep they are nested.
 */
final class YamlForm {
    private final String file;
    private final Problems problems;
    private boolean plain = true;
    private int documents;
    private int depth;

    YamlForm(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** Whether the events are of a text that says nothing but what is written there; what else it says is told. */
    boolean plain(Iterable<Event> events) {
        for (Event event : events) {
            look(event);
            if (depth > YamlMap.MOST_LEVELS) {
                // Every level more takes longer to be read than all before it.
                return false;
            }
        }
        return plain;
    }

    private void look(Event event) {
        if (event instanceof DocumentStartEvent && ++documents == 2) {
            refuse(ProblemKind.YAML_SECOND, event);
        }
        if (event instanceof NodeEvent node && node.getAnchor() != null) {
            refuse(ProblemKind.YAML_REFERENCE, event, (node instanceof AliasEvent ? "*" : "&") + node.getAnchor());
        }
        if (event instanceof CollectionStartEvent start) {
            tagged(start.getTag(), event);
            if (++depth == YamlMap.MOST_LEVELS + 1) {
                refuse(ProblemKind.TOO_MANY, event, Quantity.LEVELS, depth, YamlMap.MOST_LEVELS);
            }
        } else if (event instanceof CollectionEndEvent) {
            depth--;
        } else if (event instanceof ScalarEvent scalar) {
            tagged(scalar.getTag(), event);
            text(scalar);
        }
    }

    private void tagged(String tag, Event event) {
        if (tag != null) {
            refuse(ProblemKind.YAML_TAG, event, tag);
        }
    }

    private void text(ScalarEvent scalar) {
        int length = scalar.getValue().length();
        if (length > YamlMap.MOST_SIGNS) {
            refuse(ProblemKind.TOO_MANY, scalar, Quantity.SIGNS_OF_A_TEXT, length, YamlMap.MOST_SIGNS);
        }
        HiddenSigns.tell(scalar.getValue(), place(scalar), problems);
    }

    private void refuse(ProblemKind kind, Event event, Object... details) {
        problems.add(kind, place(event), details);
        plain = false;
    }

    private Place place(Event event) {
        Mark start = event.getStartMark();
        return new Place(file, start.getLine() + 1, start.getColumn() + 1);
    }
}
