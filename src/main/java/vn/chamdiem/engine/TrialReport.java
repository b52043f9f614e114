package vn.chamdiem.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.lang3.StringUtils;
import org.drools.model.Consequence;
import org.drools.model.Global;
import org.drools.model.Variable;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.engine.Attempt.Row;
import vn.chamdiem.engine.Attempt.Try;
import vn.chamdiem.facts.Fact;
import vn.chamdiem.facts.FactKind;
import vn.chamdiem.rule.Binding;
import vn.chamdiem.rule.Condition.Gather;
import vn.chamdiem.rule.Expression;
import vn.chamdiem.rule.Rule;
import vn.chamdiem.rule.Rule.Looking;
import vn.chamdiem.rule.Rule.Manner;
import vn.chamdiem.scoring.ClaimTrial;
import vn.chamdiem.scoring.RuleTrial;
import vn.chamdiem.scoring.UsedFigure;
import vn.chamdiem.source.Place;
import vn.chamdiem.source.SourceFile;

/** Writes down, with text, place and figures, what became of a rule that was tried. */
final class TrialReport {
    private final Rule rule;
    private final SourceFile source;
    private final Map<String, FactKind> kinds;
    private final Map<Object, Fact> told;
    private final List<Claim> claims;

    /**
     * Of a rule.
     *
     * @param source the file that it is in
     * @param told the facts behind the objects, by identity
     */
    TrialReport(Rule rule, SourceFile source, Map<String, FactKind> kinds, Map<Object, Fact> told) {
        this.rule = rule;
        this.source = source;
        this.kinds = kinds;
        this.told = told;
        this.claims = Claim.of(rule);
    }

    RuleTrial of(Try best, Consequence tellings) {
        Told sides = new Told();
        tell(tellings, best.known(), sides);
        List<ClaimTrial> all =
                best.rows().stream().map(row -> claim(row, sides)).toList();
        return new RuleTrial(rule.ref(), rule.criterion(), best.holds(), all);
    }

    /** Lets the compiled rule say what its claims compare; where it looks at a fact that isn't there, it can't. */
    private static void tell(Consequence tellings, Map<Variable<?>, @Nullable Object> known, Told sides) {
        List<@Nullable Object> values = new ArrayList<>();
        for (Variable<?> variable : tellings.getVariables()) {
            boolean global = variable instanceof Global<?>;
            if (!global && !known.containsKey(variable)) {
                return;
            }
            values.add(global ? sides : known.get(variable));
        }
        try {
            tellings.getBlock().execute(values.toArray());
        } catch (Exception thrown) {
            throw new IllegalStateException("what can't be told is told as nothing", thrown);
        }
    }

    private ClaimTrial claim(Row row, Told sides) {
        Claim claim = row.claim() < 0 ? null : found(row);
        Told.Sides compared = claim == null ? new Told.Sides(null, null) : sides.of(claims.indexOf(claim));
        Place place = source.place(row.at().start());
        return new ClaimTrial(
                text(row),
                place.line(),
                place.column(),
                row.answer(),
                compared.left(),
                compared.right(),
                figures(row, claim),
                row.holding(),
                row.of());
    }

    /** As it is written, on one line; a gathering without the claims about its results, which are told by themselves. */
    private String text(Row row) {
        String all = source.text();
        Gather gather = row.claim() < 0 ? row.looking().gather() : null;
        if (gather == null || gather.claims().isEmpty()) {
            return StringUtils.normalizeSpace(
                    all.substring(row.at().start(), row.at().end()));
        }
        int claims = gather.claims().get(0).at().start();
        String before = StringUtils.normalizeSpace(all.substring(row.at().start(), claims));
        return StringUtils.removeEnd(before, ";").strip() + " )";
    }

    private Claim found(Row row) {
        return claims.stream()
                .filter(claim ->
                        claim.looking().number() == row.looking().number() && claim.ofGathered() == row.ofGathered())
                .skip(row.claim())
                .findFirst()
                .orElseThrow();
    }

    private List<UsedFigure> figures(Row row, @Nullable Claim claim) {
        Set<UsedFigure> figures = new LinkedHashSet<>();
        if (claim == null) {
            row.facts().forEach((looking, object) -> {
                if (within(looking, row.looking())) {
                    looking.fields().forEach(field -> figures.add(figure(object, field)));
                }
            });
        } else {
            add(claim.expression(), claim.looking().number(), row.facts(), figures);
        }
        return List.copyOf(figures);
    }

    /** Whether a look belongs to the same condition as another. */
    private boolean within(Looking looking, Looking other) {
        return looking.number() == other.number()
                || (looking.number() > other.number()
                        && looking.manner() == other.manner()
                        && looking.manner() != Manner.EACH);
    }

    /** The figures that an expression reads, whatever they are called in it. */
    private void add(Expression expression, int home, Map<Looking, Object> facts, Collection<UsedFigure> figures) {
        expression.all().forEach(part -> {
            if (part instanceof Expression.Figure figure) {
                add(figure.field(), home, facts, figures);
            } else if (part instanceof Expression.Name name) {
                Binding binding = Objects.requireNonNull(rule.names().get(name.name()));
                if (binding instanceof Binding.OfFigure figure) {
                    add(figure.field().name(), figure.look(), facts, figures);
                } else if (binding instanceof Binding.Computed computed) {
                    add(computed.expression(), computed.look(), facts, figures);
                }
            }
        });
    }

    private void add(String field, int look, Map<Looking, Object> facts, Collection<UsedFigure> figures) {
        facts.entrySet().stream()
                .filter(entry -> entry.getKey().number() == look)
                .map(entry -> figure(entry.getValue(), field))
                .forEach(figures::add);
    }

    private UsedFigure figure(Object object, String field) {
        Fact fact = Objects.requireNonNull(told.get(object));
        FactKind kind = Objects.requireNonNull(kinds.get(fact.kind()), "facts are of declared kinds");
        return Trace.figure(fact, kind, kind.field(field).orElseThrow());
    }
}
