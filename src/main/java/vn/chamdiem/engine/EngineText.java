package vn.chamdiem.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.chamdiem.facts.FactKind;
import vn.chamdiem.facts.FigureField;
import vn.chamdiem.facts.FigureType;
import vn.chamdiem.rule.Binding;
import vn.chamdiem.rule.Condition;
import vn.chamdiem.rule.Condition.Gather;
import vn.chamdiem.rule.Condition.Result;
import vn.chamdiem.rule.Expression;
import vn.chamdiem.rule.Expression.Operation;
import vn.chamdiem.rule.Rule;
import vn.chamdiem.rule.Rule.Looking;
import vn.chamdiem.rule.Rule.Manner;
import vn.chamdiem.rule.Threshold;

/**
 * Writes declarations and rules as the engine compiles them.
 *
 * <p>An author's rule is valid DRL, but means what she meant only after some care: a figure that was not reported is not
 * a number, so every look asks first for the figures it needs; 0.9 is nine tenths; what is given a name is worked out
 * where it is used. Rules are called by their number, so that no name of theirs is ever compiled.
 */
final class EngineText {
    /** Fifty times the longest of any shipped ruleset. */
    private static final int MOST_SIGNS = 2 << 20;

    private final StringBuilder text;
    private final String holidays;
    private final boolean trial;

    /** The number of the rule that is being written. */
    private int current;

    /** The fact before, beside which the next is laid; empty for the first of a rule. */
    private String before = "";

    private EngineText(String holidays, boolean trial) {
        this.text = new StringBuilder(trial ? Prelude.OF_A_TRIAL : Prelude.OF_AN_EVALUATION);
        this.holidays = holidays;
        this.trial = trial;
    }

    /** The text of a ruleset; its rules are called by their number in {@code rules}. */
    static String of(Iterable<FactKind> kinds, List<Rule> rules, String holidays) {
        return written(new EngineText(holidays, false), kinds, rules);
    }

    /** The same rules with the same conditions; instead of awarding points, they tell what their claims compare. */
    static String ofTrial(Iterable<FactKind> kinds, List<Rule> rules, String holidays) {
        return written(new EngineText(holidays, true), kinds, rules);
    }

    private static String written(EngineText text, Iterable<FactKind> kinds, List<Rule> rules) {
        kinds.forEach(text::declare);
        for (int number = 0; number < rules.size(); number++) {
            text.rule(number, rules.get(number));
            if (text.text.length() > MOST_SIGNS) {
                throw new TooLong(rules.get(number));
            }
        }
        return text.text.toString();
    }

    /** What the rule of that number is called. */
    private static String name(int number) {
        return "r" + number;
    }

    /** A text would be longer than any compiler should be given. */
    static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient Rule rule;

        TooLong(Rule rule) {
            this.rule = rule;
        }

        /** The rule with which it becomes too long. */
        Rule rule() {
            return rule;
        }
    }

    /** The number of the rule that is called so. */
    static int number(String name) {
        return Integer.parseInt(name.substring(1));
    }

    /** The type of the facts of a kind. */
    static String type(String kind) {
        return kind + "_";
    }

    private void declare(FactKind kind) {
        text.append("declare ").append(type(kind.name())).append('\n');
        for (FigureField field : kind.fields()) {
            text.append("  ")
                    .append(Translation.field(field.name()))
                    .append(" : ")
                    .append(javaType(field.type()))
                    .append('\n');
        }
        text.append("end\n");
    }

    private static String javaType(FigureType type) {
        return switch (type) {
            case COUNT, NUMBER -> "BigDecimal";
            case TEXT -> "String";
            case YES_NO -> "Boolean";
            case DATE -> "LocalDate";
        };
    }

    private void rule(int number, Rule rule) {
        current = number;
        Translation translation = new Translation(rule.names(), holidays);
        text.append("rule \"").append(name(number)).append("\"\nwhen\n");
        List<Looking> looks = new ArrayList<>(rule.looks());
        before = "";
        for (Condition condition : rule.conditions()) {
            condition(condition, looks, translation);
        }
        text.append("then\n");
        if (trial) {
            tellings(rule, translation);
        } else {
            consequence(rule, translation);
        }
        text.append("end\n");
    }

    private void tellings(Rule rule, Translation translation) {
        text.append("  ").append(Prelude.TOLD).append(".begin();\n");
        List<Claim> claims = Claim.of(rule);
        for (int number = 0; number < claims.size(); number++) {
            Operation compared = claims.get(number).comparison();
            if (compared != null) {
                int home = claims.get(number).home();
                text.append("  ")
                        .append(Prelude.TOLD)
                        .append(".compared(")
                        .append(number)
                        .append(", ");
                text.append(translation.value(compared.left(), home, -1)).append(", ");
                text.append(translation.value(compared.right(), home, -1)).append(");\n");
            }
        }
        List<Threshold> thresholds = Threshold.of(rule);
        for (int number = 0; number < thresholds.size(); number++) {
            Threshold threshold = thresholds.get(number);
            text.append("  ")
                    .append(Prelude.TOLD)
                    .append(".laid(")
                    .append(number)
                    .append(", ");
            text.append(translation.value(threshold.value(), threshold.home(), -1))
                    .append(", ");
            text.append(translation.value(threshold.bound(), threshold.home(), -1))
                    .append(");\n");
        }
    }

    private void consequence(Rule rule, Translation translation) {
        rule.names().forEach((named, binding) -> {
            if (known(binding, rule)) {
                text.append("  ")
                        .append(Prelude.AWARD)
                        .append(".let(\"")
                        .append(named)
                        .append("\", ");
                text.append(translation.value(
                        new Expression.Name(named, rule.conditions().get(0).at()), -1, -1));
                text.append(");\n");
            }
        });
        text.append("  ").append(Prelude.AWARD).append('.').append(rule.verb().written());
        text.append(rule.values().stream()
                .map(value -> translation.value(value, -1, -1))
                .collect(Collectors.joining(", ", "(", ");\n")));
    }

    /** Whether a name has one value while the rule speaks: what is denied has none, what is gathered has many. */
    private static boolean known(Binding binding, Rule rule) {
        return binding instanceof Binding.Gathered || look(binding, rule).manner() == Manner.EACH;
    }

    private static Looking look(Binding binding, Rule rule) {
        int number = binding instanceof Binding.OfFigure figure ? figure.look() : ((Binding.Computed) binding).look();
        return rule.looks().get(number);
    }

    private void condition(Condition condition, List<Looking> looks, Translation translation) {
        if (condition instanceof Condition.Look) {
            text.append("  ").append(look(looks.remove(0), translation)).append('\n');
        } else if (condition instanceof Condition.Not not) {
            text.append("  not ").append(together(not.looks().size(), looks, translation));
        } else if (condition instanceof Condition.Exists exists) {
            text.append("  exists ").append(together(exists.looks().size(), looks, translation));
        } else {
            gather(looks.remove(0), translation);
        }
    }

    private String together(int count, List<Looking> looks, Translation translation) {
        String outside = before;
        List<String> all = new ArrayList<>();
        for (int one = 0; one < count; one++) {
            all.add(look(looks.remove(0), translation));
        }
        before = outside;
        return "( " + String.join(" and ", all) + " )\n";
    }

    private String look(Looking looking, Translation translation) {
        String fact = fact(looking);
        String look = fact + " : " + type(looking.look().kind()) + "( "
                + String.join(", ", inside(looking, translation)) + " )";
        before = fact;
        return look;
    }

    private static String fact(Looking looking) {
        return "$f" + looking.number();
    }

    private List<String> inside(Looking looking, Translation translation) {
        List<String> inside = new ArrayList<>();
        if (!before.isEmpty()) {
            inside.add("Budget.allows(" + current + ", " + before + ")");
        }
        looking.needs().forEach(field -> inside.add(Translation.field(field) + " != null"));
        looking.fields()
                .forEach(field ->
                        inside.add(Translation.bound(looking.number(), field) + " : " + Translation.field(field)));
        looking.look()
                .claims()
                .forEach(claim -> inside.add(translation.claim(claim, looking.number(), looking.number())));
        return inside;
    }

    private void gather(Looking looking, Translation translation) {
        Gather gather = Objects.requireNonNull(looking.gather(), "only what gathers is written so");
        int number = looking.number();
        String fact = fact(looking);
        List<String> inside = inside(looking, translation);
        List<String> lists = new ArrayList<>();
        for (int result = 0; result < gather.results().size(); result++) {
            Result one = gather.results().get(result);
            Expression of = one.of();
            String gathered = fact;
            if (of != null) {
                gathered = "$v" + number + "_" + result;
                inside.add(gathered + " : " + translation.value(of, number, number));
            }
            lists.add(Translation.gathered(number, result) + " : collectList(" + gathered + ")");
        }
        text.append("  accumulate( ")
                .append(fact)
                .append(" : ")
                .append(type(looking.look().kind()))
                .append("( ")
                .append(String.join(", ", inside))
                .append(" ); ")
                .append(String.join(", ", lists))
                .append(" )\n");
        for (Expression claim : gather.claims()) {
            text.append("  eval( ").append(translation.claim(claim, -1, -1)).append(" )\n");
        }
    }
}
