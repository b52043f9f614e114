package vn.chamdiem.facts;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A kind of fact that a ruleset asks of every agency.
 *
 * @param name as rules write it, such as {@code DossierProgress}
 * @param label as people read it
 * @param evidence which documents prove such a fact
 * @param inherited whether an agency that reports none takes over its parent's
 * @param many whether one agency may have several facts of the kind
 */
public record FactKind(
        String name,
        String label,
        @Nullable String evidence,
        boolean inherited,
        boolean many,
        List<FigureField> fields) {
    public FactKind {
        fields = List.copyOf(fields);
    }

    public Optional<FigureField> field(String fieldName) {
        return fields.stream().filter(field -> field.name().equals(fieldName)).findFirst();
    }

    public List<String> fieldNames() {
        return fields.stream().map(FigureField::name).toList();
    }

    /**
     * What more of a figure should mean: what is declared, or else better where it is a part that counts; absent for
     * others. What is a part and a whole at once may be either.
     */
    public @Nullable More meant(FigureField figure) {
        boolean whole = fields.stream().anyMatch(part -> figure.name().equals(part.atMost()));
        return figure.more() == null && figure.atMost() != null && !whole ? More.BETTER : figure.more();
    }

    /** The same kind under another label. */
    public FactKind labelled(String other) {
        return new FactKind(name, other, evidence, inherited, many, fields);
    }
}
