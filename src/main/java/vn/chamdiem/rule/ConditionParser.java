package vn.chamdiem.rule;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.rule.Condition.Gather;
import vn.chamdiem.rule.Condition.Look;
import vn.chamdiem.rule.Condition.Result;
import vn.chamdiem.rule.Expression.Operation;
import vn.chamdiem.rule.Token.Kind;
import vn.chamdiem.source.ProblemKind;

/** Reads the {@code when} of a rule. */
final class ConditionParser {
    private static final Set<String> NOT_ALLOWED =
            Set.of("or", "eval", "forall", "from", "collect", "hoặc", "OR", "acc", "when", "query");
    private static final Set<String> JOINS = Set.of("and", "và", "AND");
    private static final Set<String> BEGINNINGS = Set.of("not", "exists", "accumulate");

    private final Tokens tokens;
    private final Set<String> lostNames = new LinkedHashSet<>();
    private boolean gathering;

    ConditionParser(Tokens tokens) {
        this.tokens = tokens;
    }

    List<Condition> read() {
        List<Condition> conditions = new ArrayList<>();
        while (!tokens.atEnd()) {
            int before = tokens.read();
            gathering = false;
            try {
                conditions.add(condition());
            } catch (Tokens.Unreadable told) {
                skipToNextLine();
                lose(tokens.since(before));
            }
            separator();
        }
        return conditions;
    }

    /** The names given in conditions that can't be read; nobody is told that they don't exist. */
    Set<String> lostNames() {
        return lostNames;
    }

    private void lose(List<Token> unread) {
        for (int at = 0; at + 1 < unread.size(); at++) {
            Token name = unread.get(at);
            if ((name.kind() == Kind.NAME || name.kind() == Kind.WORD)
                    && unread.get(at + 1).is(":")) {
                lostNames.add(name.text());
            }
        }
    }

    /** Between two conditions nothing is needed; {@code and} says the same. */
    private void separator() {
        Token token = tokens.peek();
        if (token.is("&&") || (token.kind() == Kind.WORD && JOINS.contains(token.text()))) {
            tokens.take();
        } else if (token.is(",") || token.is(";")) {
            tokens.tell(ProblemKind.SIGN_TOO_MANY, token.at(), token.text());
            tokens.take();
        }
    }

    /** A line that begins like a condition is read again; what is between is lost with the one that failed. */
    private void skipToNextLine() {
        while (!tokens.atEnd()) {
            if (opensCondition(tokens.peek())) {
                return;
            }
            tokens.take();
        }
    }

    private Condition condition() {
        Token first = tokens.peek();
        if (tokens.takeWord("not")) {
            List<Look> looks = looks();
            return new Condition.Not(looks, first.at().to(tokens.before().at()));
        }
        if (tokens.takeWord("exists")) {
            List<Look> looks = looks();
            return new Condition.Exists(looks, first.at().to(tokens.before().at()));
        }
        if (tokens.takeWord("accumulate")) {
            return gather(first);
        }
        return look();
    }

    /** One look, or several in brackets joined by {@code and}. */
    private List<Look> looks() {
        Token open = tokens.peek();
        if (!tokens.takeIf("(")) {
            return List.of(look());
        }
        List<Look> looks = new ArrayList<>();
        do {
            looks.add(look());
            separator();
        } while (!tokens.atEnd() && !tokens.peek().is(")"));
        tokens.close(")", open, "not");
        return looks;
    }

    private Look look() {
        Token kind = tokens.peek();
        if (kind.kind() == Kind.NAME && tokens.after().is(":")) {
            tokens.tell(ProblemKind.FACT_NAMED, kind.at(), kind.text());
            throw new Tokens.Unreadable();
        }
        if (kind.kind() == Kind.WORD && NOT_ALLOWED.contains(kind.text())) {
            tokens.tell(ProblemKind.CONDITION_NOT_ALLOWED, kind.at(), kind.text());
            throw new Tokens.Unreadable();
        }
        if (kind.kind() != Kind.WORD) {
            if (kind.is("(")) {
                tokens.tell(ProblemKind.CONDITION_NOT_ALLOWED, kind.at(), "(");
                throw new Tokens.Unreadable();
            }
            throw tokens.unexpected();
        }
        tokens.take();
        Token open = tokens.peek();
        if (!tokens.takeIf("(")) {
            boolean figure = Character.isLowerCase(kind.text().charAt(0)) && open.kind() == Kind.SIGN;
            tokens.tell(
                    figure ? ProblemKind.CONDITION_WITHOUT_KIND : ProblemKind.BRACKET_MISSING, kind.at(), kind.text());
            throw new Tokens.Unreadable();
        }
        List<Constraint> constraints = constraints(open, kind.text());
        Look look =
                new Look(kind.text(), constraints, kind.at().to(tokens.before().at()));
        if (tokens.peek().word("from") || tokens.peek().word("over")) {
            tokens.tell(
                    ProblemKind.CONDITION_NOT_ALLOWED,
                    tokens.peek().at(),
                    tokens.peek().text());
            throw new Tokens.Unreadable();
        }
        return look;
    }

    private List<Constraint> constraints(Token open, String kind) {
        List<Constraint> constraints = new ArrayList<>();
        if (tokens.takeIf(")")) {
            return constraints;
        }
        while (true) {
            constraint(constraints);
            if (tokens.peek().is(",")) {
                decimalComma();
            }
            if (tokens.takeIf(")")) {
                return constraints;
            }
            if (tokens.takeIf(",")) {
                continue;
            }
            if (tokens.peek().is(";") && !gathering) {
                tokens.tell(ProblemKind.DRL_SLIP, tokens.take().at(), ";", ",");
                continue;
            }
            Token token = tokens.peek();
            boolean next = token.kind() == Kind.NAME || (token.kind() == Kind.WORD && !opensCondition(token));
            if (!next) {
                tokens.close(")", open, kind);
            }
            tokens.tell(ProblemKind.COMMA_MISSING, token.at(), tokens.written(token));
        }
    }

    /** Between two digits it was meant as the decimal point, and what follows it is no condition. */
    private void decimalComma() {
        Token number = tokens.before();
        Token comma = tokens.peek();
        Token decimals = tokens.after();
        boolean touching = number.at().end() == comma.at().start()
                && comma.at().end() == decimals.at().start();
        if (touching && number.kind() == Kind.NUMBER && decimals.kind() == Kind.NUMBER) {
            tokens.tell(ProblemKind.DRL_SLIP, comma.at(), ",", ".");
            tokens.take();
            tokens.take();
        }
    }

    /** What follows an unclosed bracket on the next line is the next condition. */
    private boolean opensCondition(Token token) {
        return begins(token, tokens.after());
    }

    /** Whether a condition begins with {@code token}: such a line is no part of the one before it. */
    static boolean begins(Token token, Token after) {
        return token.firstOfLine()
                && token.kind() == Kind.WORD
                && (BEGINNINGS.contains(token.text())
                        || (Character.isUpperCase(token.text().charAt(0)) && after.is("(")));
    }

    private void constraint(List<Constraint> constraints) {
        Token token = tokens.peek();
        @Nullable String name = null;
        if (token.kind() == Kind.NAME && tokens.after().is(":")) {
            name = token.text();
            tokens.take();
            tokens.take();
        } else if (token.kind() == Kind.WORD && tokens.after().is(":")) {
            // A name without its sign, most likely.
            tokens.tell(ProblemKind.NAME_WITHOUT_SIGN, token.at(), token.text());
            name = token.text();
            tokens.take();
            tokens.take();
        }
        Expression expression = new ExpressionParser(tokens).read();
        if (name == null) {
            constraints.add(new Constraint(null, expression));
        } else if (expression instanceof Operation claim
                && claim.operator().compares()
                && claim.left() instanceof Expression.Figure figure) {
            // $received : received > 0 names the figure and asks something of it.
            constraints.add(new Constraint(name, figure));
            constraints.add(new Constraint(null, claim));
        } else {
            constraints.add(new Constraint(name, expression));
        }
    }

    private Gather gather(Token first) {
        Token open = tokens.peek();
        if (!tokens.takeIf("(")) {
            throw tokens.unexpected();
        }
        gathering = true;
        Look look = look();
        gathering = false;
        if (!tokens.takeIf(";") && !tokens.takeIf(",")) {
            tokens.tell(ProblemKind.GATHER_UNREADABLE, first.at());
            throw new Tokens.Unreadable();
        }
        List<Result> results = new ArrayList<>();
        do {
            results.add(result(first));
        } while (tokens.takeIf(","));
        List<Expression> claims = new ArrayList<>();
        if (tokens.takeIf(";") && !tokens.peek().is(")")) {
            do {
                claims.add(new ExpressionParser(tokens).read());
            } while (tokens.takeIf(","));
        }
        tokens.close(")", open, "accumulate");
        return new Gather(look, results, claims, first.at().to(tokens.before().at()));
    }

    private Result result(Token first) {
        Token name = tokens.take();
        boolean named = name.kind() == Kind.NAME && tokens.takeIf(":");
        Token gathering = tokens.peek();
        if (!named || gathering.kind() != Kind.WORD) {
            tokens.tell(ProblemKind.GATHER_UNREADABLE, first.at());
            throw new Tokens.Unreadable();
        }
        tokens.take();
        Token open = tokens.peek();
        if (!tokens.takeIf("(")) {
            throw tokens.unexpected();
        }
        @Nullable Expression of = tokens.peek().is(")") ? null : new ExpressionParser(tokens).read();
        tokens.close(")", open, gathering.text());
        return new Result(
                name.text(), gathering.text(), of, name.at().to(tokens.before().at()));
    }
}
