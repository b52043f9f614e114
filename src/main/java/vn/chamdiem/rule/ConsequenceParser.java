package vn.chamdiem.rule;

import java.util.ArrayList;
import java.util.List;
import vn.chamdiem.rule.Token.Kind;
import vn.chamdiem.source.ProblemKind;

/** Reads the {@code then} of a rule: {@code award.share($onTime, $received);}. */
final class ConsequenceParser {
    private final Tokens tokens;

    ConsequenceParser(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Whether a statement can begin here. */
    static boolean speaks(Token token) {
        return token.word("award") || token.word("measure");
    }

    void read(List<VerbCall> verbs) {
        while (!tokens.atEnd()) {
            try {
                verbs.add(call());
            } catch (Tokens.Unreadable told) {
                skipStatement();
            }
        }
    }

    private void skipStatement() {
        while (!tokens.atEnd() && !tokens.takeIf(";")) {
            tokens.take();
        }
    }

    private VerbCall call() {
        Token first = tokens.peek();
        if (first.kind() == Kind.WORD && first.text().equalsIgnoreCase("award") && !speaks(first)) {
            tokens.tell(ProblemKind.DRL_SLIP, first.at(), first.text(), "award");
            first = new Token(Kind.WORD, "award", first.at(), first.firstOfLine());
        }
        boolean begins = speaks(first);
        if (!begins || !tokens.after().is(".")) {
            throw notAVerb(first);
        }
        tokens.take();
        tokens.take();
        Token verb = tokens.take();
        Token open = tokens.peek();
        if (verb.kind() != Kind.WORD || !tokens.takeIf("(")) {
            throw notAVerb(first);
        }
        List<Expression> values = new ArrayList<>();
        if (!tokens.peek().is(")")) {
            do {
                values.add(new ExpressionParser(tokens).read());
            } while (tokens.takeIf(","));
        }
        tokens.close(")", open, verb.text());
        Span at = first.at().to(tokens.before().at());
        if (!tokens.takeIf(";")) {
            tokens.tell(ProblemKind.SEMICOLON_MISSING, tokens.before().at(), written(at));
        }
        return new VerbCall(first.text(), verb.text(), values, at);
    }

    private Tokens.Unreadable notAVerb(Token first) {
        Token last = tokens.before().at().end() > first.at().end() ? tokens.before() : first;
        while (!tokens.atEnd() && !tokens.peek().is(";")) {
            last = tokens.take();
        }
        tokens.tell(ProblemKind.NOT_A_VERB, first.at(), written(first.at().to(last.at())));
        return new Tokens.Unreadable();
    }

    private String written(Span at) {
        return tokens.file().text().substring(at.start(), at.end());
    }
}
