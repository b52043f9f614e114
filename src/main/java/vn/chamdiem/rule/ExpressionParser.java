package vn.chamdiem.rule;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.rule.Expression.Operator;
import vn.chamdiem.rule.Token.Kind;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.Quantity;

/** Reads expressions: {@code percent(onTime, received) >= 80 && level in ("3", "4")}. */
final class ExpressionParser {
    /** Nobody nests deeper, and a reader would be lost long before the machine is. */
    private static final int DEEPEST = 40;

    private static final int LAST_YEAR = 9999;

    private static final Map<String, String> JOINED =
            Map.of("and", "&&", "AND", "&&", "và", "&&", "or", "||", "OR", "||", "hoặc", "||");
    private static final Set<String> UNKNOWN_TESTS =
            Set.of("matches", "contains", "memberOf", "excludes", "soundslike", "str", "instanceof");

    private final Tokens tokens;
    private int depth;
    private int parts;

    ExpressionParser(Tokens tokens) {
        this.tokens = tokens;
    }

    Expression read() {
        deeper();
        Expression left = conjunction();
        while (joined("||")) {
            left = operation(Operator.OR, left, conjunction());
        }
        depth--;
        return left;
    }

    private void deeper() {
        if (++depth > DEEPEST) {
            tokens.tell(ProblemKind.TOO_DEEP, tokens.peek().at(), DEEPEST);
            throw new Tokens.Unreadable();
        }
    }

    /** Counted while it is read: a longer one would overflow the stack of whoever looks at it afterwards. */
    private void longer() {
        if (++parts > Extent.MOST_PARTS) {
            Span here = tokens.peek().at();
            tokens.tell(ProblemKind.TOO_MANY, here, Quantity.PARTS_OF_A_CONDITION, parts, Extent.MOST_PARTS);
            throw new Tokens.Unreadable();
        }
    }

    private Expression conjunction() {
        Expression left = comparison();
        while (joined("&&")) {
            left = operation(Operator.AND, left, comparison());
        }
        return left;
    }

    private boolean joined(String sign) {
        Token token = tokens.peek();
        if (token.kind() == Kind.WORD && sign.equals(JOINED.get(token.text()))) {
            tokens.tell(ProblemKind.DRL_SLIP, token.at(), token.text(), sign);
            tokens.take();
            return true;
        }
        return tokens.takeIf(sign);
    }

    private Expression comparison() {
        Expression left = sum();
        if (tokens.peek().word("in")
                || (tokens.peek().word("not") && tokens.after().word("in"))) {
            return oneOf(left);
        }
        if (tokens.peek().kind() == Kind.WORD
                && UNKNOWN_TESTS.contains(tokens.peek().text())) {
            tokens.tell(
                    ProblemKind.TEST_UNKNOWN, tokens.peek().at(), tokens.peek().text());
            throw new Tokens.Unreadable();
        }
        Operator operator = compares();
        if (operator == null) {
            return left;
        }
        Expression compared = operation(operator, left, sum());
        if (compares() != null) {
            tokens.tell(ProblemKind.COMPARED_TWICE, compared.at());
            sum();
        }
        return compared;
    }

    private @Nullable Operator compares() {
        for (Operator operator : Operator.values()) {
            if (operator.compares() && tokens.takeIf(operator.sign())) {
                return operator;
            }
        }
        return null;
    }

    private Expression oneOf(Expression value) {
        boolean denied = tokens.takeWord("not");
        tokens.take();
        Token open = tokens.peek();
        if (open.is("[")) {
            tokens.tell(ProblemKind.SQUARE_BRACKET, open.at());
            throw new Tokens.Unreadable();
        }
        if (!tokens.takeIf("(")) {
            throw tokens.unexpected();
        }
        List<Expression> among = list(open, "in");
        return new Expression.OneOf(
                value, among, denied, value.at().to(tokens.before().at()));
    }

    private Expression sum() {
        Expression left = product();
        while (true) {
            if (tokens.takeIf("+")) {
                left = operation(Operator.PLUS, left, product());
            } else if (tokens.takeIf("-")) {
                left = operation(Operator.MINUS, left, product());
            } else {
                return left;
            }
        }
    }

    private Expression product() {
        Expression left = unary();
        while (true) {
            Token sign = tokens.peek();
            if (tokens.takeIf("*")) {
                left = operation(Operator.TIMES, left, unary());
            } else if (sign.is("/") || sign.is("%") || sign.is("÷")) {
                tokens.take();
                Expression right = unary();
                tokens.tell(ProblemKind.DIVISION, left.at(), written(left.at().to(right.at())));
            } else {
                return left;
            }
        }
    }

    private Expression unary() {
        longer();
        Token sign = tokens.peek();
        if (tokens.takeIf("!")) {
            deeper();
            Expression claim = unary();
            depth--;
            return new Expression.Denial(claim, sign.at().to(tokens.before().at()));
        }
        if (tokens.takeIf("-")) {
            deeper();
            Expression value = unary();
            depth--;
            Span at = sign.at().to(value.at());
            return value instanceof Expression.Literal literal && literal.value() instanceof BigDecimal number
                    ? new Expression.Literal(number.negate(), at)
                    : new Expression.Operation(
                            Operator.MINUS, new Expression.Literal(BigDecimal.ZERO, sign.at()), value, at);
        }
        return primary();
    }

    private Expression primary() {
        Token token = tokens.take();
        switch (token.kind()) {
            case NUMBER:
                return new Expression.Literal(new BigDecimal(token.text()), token.at());
            case TEXT:
                return new Expression.Literal(token.text(), token.at());
            case NAME:
                return member(new Expression.Name(token.text(), token.at()));
            case WORD:
                return word(token);
            default:
                if (token.is("(")) {
                    Expression inside = read();
                    tokens.close(")", token, "(");
                    return inside;
                }
                if (token.is("[")) {
                    tokens.tell(ProblemKind.SQUARE_BRACKET, token.at());
                    throw new Tokens.Unreadable();
                }
                if (token.kind() != Kind.END) {
                    tokens.tell(ProblemKind.VALUE_EXPECTED, token.at(), tokens.written(token));
                    throw new Tokens.Unreadable();
                }
                throw tokens.unexpected();
        }
    }

    private Expression word(Token word) {
        if (word.text().equals("true") || word.text().equals("false")) {
            return new Expression.Literal(word.text().equals("true"), word.at());
        }
        if (word.text().equals("null")) {
            return new Expression.Missing(word.at());
        }
        if (word.text().equals("LocalDate")) {
            return date(word);
        }
        if (word.text().equals("new")) {
            tokens.tell(ProblemKind.CONDITION_NOT_ALLOWED, word.at(), "new");
            throw new Tokens.Unreadable();
        }
        Token open = tokens.peek();
        if (tokens.takeIf("(")) {
            List<Expression> values = list(open, word.text());
            return member(new Expression.Call(
                    word.text(), values, word.at().to(tokens.before().at())));
        }
        return member(new Expression.Figure(word.text(), word.at()));
    }

    /** Java would go on with {@code .name}; here every value is reached by its own name. */
    private Expression member(Expression value) {
        if (tokens.peek().is(".")) {
            tokens.tell(ProblemKind.MEMBER_NOT_ALLOWED, value.at(), written(value.at()));
            throw new Tokens.Unreadable();
        }
        return value;
    }

    /** {@code LocalDate.of(2026, 6, 30)}. */
    private Expression date(Token word) {
        boolean of = tokens.takeIf(".") && tokens.takeWord("of");
        Token open = tokens.peek();
        if (!of || !tokens.takeIf("(")) {
            throw tokens.unexpected();
        }
        List<Expression> values = list(open, "LocalDate.of");
        Span at = word.at().to(tokens.before().at());
        try {
            List<Integer> numbers = values.stream()
                    .map(value ->
                            value instanceof Expression.Literal literal && literal.value() instanceof BigDecimal number
                                    ? number.intValueExact()
                                    : -1)
                    .toList();
            LocalDate date = LocalDate.of(numbers.get(0), numbers.get(1), numbers.get(2));
            if (date.getYear() < 0 || date.getYear() > LAST_YEAR) {
                throw new DateTimeException(date.toString());
            }
            return new Expression.Literal(date, at);
        } catch (DateTimeException | ArithmeticException | IndexOutOfBoundsException noDate) {
            tokens.tell(ProblemKind.DATE_UNREADABLE, at, written(at));
            return new Expression.Literal(LocalDate.EPOCH, at);
        }
    }

    private List<Expression> list(Token open, String of) {
        List<Expression> values = new ArrayList<>();
        if (tokens.takeIf(")")) {
            return values;
        }
        do {
            values.add(read());
        } while (tokens.takeIf(","));
        tokens.close(")", open, of);
        return values;
    }

    private static Expression operation(Operator operator, Expression left, Expression right) {
        return new Expression.Operation(operator, left, right, left.at().to(right.at()));
    }

    private String written(Span at) {
        return tokens.file().text().substring(at.start(), at.end());
    }
}
