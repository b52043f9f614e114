package vn.chamdiem.rule;

import java.util.List;
import vn.chamdiem.rule.Token.Kind;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.Problems;
import vn.chamdiem.source.SourceFile;

/** A stretch of tokens that is read from the left to the right. */
final class Tokens {
    /** Ends the reading of a stretch whose problem has been told. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreadable() {
            super("told as a problem", null, false, false);
        }
    }

    private final SourceFile file;
    private final List<Token> tokens;
    private final Problems problems;
    private int next;

    /**
     * Begins to read.
     *
     * @param tokens that end with one of the kind {@code END}
     */
    Tokens(SourceFile file, List<Token> tokens, Problems problems) {
        this.file = file;
        this.tokens = tokens;
        this.problems = problems;
    }

    SourceFile file() {
        return file;
    }

    Problems problems() {
        return problems;
    }

    Token peek() {
        return tokens.get(next);
    }

    Token after() {
        return tokens.get(Math.min(next + 1, tokens.size() - 1));
    }

    /** How many have been read. */
    int read() {
        return next;
    }

    /** Those that have been read after the first {@code read}. */
    List<Token> since(int read) {
        return tokens.subList(read, next);
    }

    /** The one just read. */
    Token before() {
        return tokens.get(Math.max(next - 1, 0));
    }

    Token take() {
        Token token = peek();
        if (token.kind() != Kind.END) {
            next++;
        }
        return token;
    }

    boolean atEnd() {
        return peek().kind() == Kind.END;
    }

    boolean takeIf(String sign) {
        if (peek().is(sign)) {
            take();
            return true;
        }
        return false;
    }

    boolean takeWord(String word) {
        if (peek().word(word)) {
            take();
            return true;
        }
        return false;
    }

    void tell(ProblemKind kind, Span at, Object... details) {
        problems.add(kind, file.place(at.start()), details);
    }

    /** Tells what stands here instead of what was expected, and gives up the stretch. */
    Unreadable unexpected() {
        if (atEnd()) {
            tell(ProblemKind.TEXT_ENDS, before().at(), written(before()));
        } else {
            tell(ProblemKind.UNEXPECTED, peek().at(), written(peek()));
        }
        return new Unreadable();
    }

    /** The token as it stands in the file. */
    String written(Token token) {
        return file.text().substring(token.at().start(), token.at().end());
    }

    /**
     * Tells of a bracket that is never closed, at the place where it opens.
     *
     * @param of what it belongs to
     */
    void close(String sign, Token open, String of) {
        if (!takeIf(sign)) {
            tell(ProblemKind.BRACKET_OPEN, open.at(), open.text(), of, sign);
            throw new Unreadable();
        }
    }
}
