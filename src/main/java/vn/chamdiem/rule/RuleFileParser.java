package vn.chamdiem.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.rule.DeclarationText.FieldText;
import vn.chamdiem.rule.Token.Kind;
import vn.chamdiem.source.Nearest;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.Problems;
import vn.chamdiem.source.SourceFile;

/**
 * Reads a rule file: {@code declare … end} and {@code rule … when … then … end}, and nothing else.
 *
 * <p>The file is cut at the words that only begin a rule or a declaration before any of them is read, so that what is
 * forgotten in one is told there and not where the next one stumbles over it.
 */
final class RuleFileParser {
    private static final Map<String, String> HABITS = new TreeMap<>();

    static {
        List.of("When", "WHEN", "khi", "Khi").forEach(habit -> HABITS.put(habit, "when"));
        List.of("Then", "THEN", "thì", "Thì").forEach(habit -> HABITS.put(habit, "then"));
        List.of("End", "END", "hết", "Hết").forEach(habit -> HABITS.put(habit, "end"));
        List.of("Rule", "RULE", "luật", "Luật").forEach(habit -> HABITS.put(habit, "rule"));
        List.of("Declare", "DECLARE").forEach(habit -> HABITS.put(habit, "declare"));
    }

    private static final Set<String> BEGINS = Set.of("rule", "declare");
    private static final List<String> ALONE = List.of("when", "then", "end");
    private static final Set<String> ANNOTATIONS = Set.of(
            "criterion",
            "measure",
            "reason",
            "label",
            "evidence",
            "inherited",
            "many",
            "unit",
            "across",
            "lowestIsBest",
            "min",
            "max",
            "atMost",
            "oneOf",
            "given",
            "more");

    private final SourceFile file;
    private final Problems problems;
    private final List<DeclarationText> declarations = new ArrayList<>();
    private final List<RuleText> rules = new ArrayList<>();
    private boolean whole = true;

    RuleFileParser(SourceFile file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    RuleFile read() {
        List<Token> tokens = meant(new Lexer(file, problems).read());
        whole = !problems.tells(ProblemKind.COMMENT_OPEN);
        int start = 0;
        for (int at = 1; at < tokens.size(); at++) {
            if (begins(tokens, at) || at == tokens.size() - 1) {
                block(tokens.subList(start, at));
                start = at;
            }
        }
        return new RuleFile(file, List.copyOf(declarations), List.copyOf(rules), whole);
    }

    /** Words of other languages, in capitals or misspelt, taken as what they stand for. */
    private List<Token> meant(List<Token> tokens) {
        List<Token> meant = new ArrayList<>();
        for (int at = 0; at < tokens.size(); at++) {
            Token token = tokens.get(at);
            String instead = meant(token, tokens.get(Math.min(at + 1, tokens.size() - 1)));
            if (instead == null) {
                meant.add(token);
            } else {
                tell(ProblemKind.DRL_SLIP, token.at(), token.text(), instead);
                meant.add(new Token(Kind.WORD, instead, token.at(), true));
            }
        }
        return meant;
    }

    /** Which word stands at the beginning of a line that is almost one that has to stand there. */
    private static @Nullable String meant(Token token, Token after) {
        String word = token.text();
        if (!token.firstOfLine() || token.kind() != Kind.WORD || BEGINS.contains(word) || ALONE.contains(word)) {
            return null;
        }
        if (HABITS.containsKey(word)) {
            return HABITS.get(word);
        }
        if (after.firstOfLine()) {
            return almost(word, ALONE);
        }
        if (after.kind() == Kind.TEXT) {
            return almost(word, List.of("rule"));
        }
        return after.kind() == Kind.WORD ? almost(word, List.of("declare")) : null;
    }

    private static @Nullable String almost(String written, List<String> words) {
        return words.stream()
                .filter(word -> Nearest.almost(written, word))
                .findFirst()
                .orElse(null);
    }

    private static boolean begins(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        return token.kind() == Kind.WORD
                && BEGINS.contains(token.text())
                && (token.firstOfLine() || tokens.get(at - 1).word("end"));
    }

    private void block(List<Token> block) {
        if (block.isEmpty()) {
            return;
        }
        Token first = block.get(0);
        try {
            if (first.word("declare")) {
                declaration(ending(block));
            } else if (first.word("rule")) {
                rule(block);
            } else {
                tell(ProblemKind.STATEMENT_NOT_ALLOWED, first.at(), first.text());
                whole = false;
            }
        } catch (Tokens.Unreadable told) {
            // The rest of the block can't be told apart from the mistake.
        }
    }

    /** The same tokens with an end that reading can't go beyond. */
    private Tokens ending(List<Token> some) {
        List<Token> tokens = new ArrayList<>(some);
        int end = some.isEmpty() ? 0 : some.get(some.size() - 1).at().end();
        tokens.add(new Token(Kind.END, "", new Span(end, end), true));
        return new Tokens(file, tokens, problems);
    }

    private void declaration(Tokens tokens) {
        Token first = tokens.take();
        Token name = tokens.take();
        if (name.kind() != Kind.WORD) {
            tell(ProblemKind.NAME_EXPECTED, name.firstOfLine() ? first.at() : name.at(), "declare");
            whole = false;
            return;
        }
        List<Annotation> annotations = annotations(tokens);
        List<FieldText> fields = new ArrayList<>();
        while (!tokens.atEnd() && !tokens.peek().word("end")) {
            field(tokens, fields);
        }
        if (!tokens.takeWord("end")) {
            tell(ProblemKind.END_MISSING, first.at(), name.text());
        }
        nothingMore(tokens);
        declarations.add(new DeclarationText(
                name.text(), annotations, fields, name.at().to(tokens.before().at())));
    }

    private void field(Tokens tokens, List<FieldText> fields) {
        Token name = tokens.take();
        if (name.kind() != Kind.WORD) {
            tell(ProblemKind.UNEXPECTED, name.at(), tokens.written(name));
            skipToNextLine(tokens);
            return;
        }
        if (word(tokens.peek()) && tokens.after().is(":")) {
            Token last = tokens.take();
            Span both = name.at().to(last.at());
            tell(ProblemKind.FIELD_NAME_UNFIT, name.at(), file.text().substring(both.start(), both.end()));
            name = last;
        }
        if (!tokens.takeIf(":")) {
            tell(ProblemKind.COLON_MISSING, name.at(), name.text());
            if (tokens.peek().kind() != Kind.WORD || tokens.peek().firstOfLine()) {
                skipToNextLine(tokens);
                return;
            }
        }
        String type = "";
        if (word(tokens.peek())) {
            type = tokens.take().text();
            while (tokens.takeIf(".")) {
                type = tokens.take().text();
            }
        } else {
            tell(ProblemKind.FIELD_TYPE_MISSING, name.at(), name.text(), FigureTypes.known());
        }
        List<Annotation> annotations = annotations(tokens);
        fields.add(new FieldText(
                name.text(), type, annotations, name.at().to(tokens.before().at())));
        if (tokens.peek().is(",") || tokens.peek().is(";")) {
            Token sign = tokens.take();
            tell(ProblemKind.SIGN_TOO_MANY, sign.at(), sign.text());
        }
    }

    private static boolean word(Token token) {
        return token.kind() == Kind.WORD && !token.firstOfLine();
    }

    private static void skipToNextLine(Tokens tokens) {
        while (!tokens.atEnd() && !tokens.peek().firstOfLine() && !tokens.peek().word("end")) {
            tokens.take();
        }
    }

    private List<Annotation> annotations(Tokens tokens) {
        List<Annotation> annotations = new ArrayList<>();
        while (annotates(tokens)) {
            Token sign = tokens.peek();
            if (!tokens.takeIf("@")) {
                tell(ProblemKind.AT_SIGN_MISSING, sign.at(), sign.text());
            }
            Token name = tokens.take();
            if (name.kind() != Kind.WORD) {
                tell(ProblemKind.NAME_EXPECTED, sign.at(), "@");
                continue;
            }
            Token open = tokens.peek();
            List<String> values = tokens.takeIf("(") ? values(tokens, open, name.text()) : List.of();
            annotations.add(new Annotation(
                    name.text(), values, sign.at().to(tokens.before().at())));
        }
        return annotations;
    }

    private static boolean annotates(Tokens tokens) {
        return tokens.peek().is("@")
                || (tokens.peek().kind() == Kind.WORD
                        && ANNOTATIONS.contains(tokens.peek().text())
                        && tokens.after().is("("));
    }

    private List<String> values(Tokens tokens, Token open, String name) {
        List<String> values = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        while (!tokens.atEnd() && !tokens.peek().is(")")) {
            Token token = tokens.peek();
            if (token.is("@") || (token.firstOfLine() && token.kind() == Kind.WORD)) {
                break;
            }
            tokens.take();
            if (token.is(",")) {
                values.add(value.toString());
                value.setLength(0);
            } else {
                value.append(token.kind() == Kind.NAME ? "$" : "").append(token.text());
            }
        }
        values.add(value.toString());
        if (!tokens.takeIf(")")) {
            tell(ProblemKind.BRACKET_OPEN, open.at(), "(", "@" + name, ")");
        }
        return values;
    }

    private void rule(List<Token> block) {
        int when = find(block, "when", 0);
        int then = find(block, "then", Math.max(when, 0));
        int end = find(block, "end", Math.max(then, Math.max(when, 0)));
        Token first = block.get(0);
        int looks = when < 0 ? looksAt(block, firstOf(then, verbAt(block, 0), end, block.size())) : -1;
        int headEnd = firstOf(when, looks, then, verbAt(block, 0), end, block.size());
        Tokens head = ending(block.subList(0, headEnd));
        head.take();
        String name = name(head, first);
        List<Annotation> annotations = head(head, name);
        if (when < 0) {
            tell(ProblemKind.WORD_MISSING, (looks < 0 ? first : block.get(looks)).at(), name, "when");
        }
        if (then < 0) {
            tell(ProblemKind.WORD_MISSING, verbOr(block, first).at(), name, "then");
        }
        if (end < 0) {
            tell(ProblemKind.END_MISSING, block.get(block.size() - 1).at(), name);
        }
        int conditionsEnd = firstOf(then, verbAt(block, Math.max(when, looks)), end, block.size());
        int conditionsStart = when < 0 && looks < 0 ? conditionsEnd : Math.max(when + 1, looks);
        ConditionParser parser = new ConditionParser(ending(block.subList(conditionsStart, conditionsEnd)));
        List<Condition> conditions = parser.read();
        List<VerbCall> verbs = new ArrayList<>();
        if (then >= 0) {
            int after = end < 0 ? block.size() : end;
            new ConsequenceParser(ending(block.subList(then + 1, after))).read(verbs);
        }
        if (end >= 0) {
            nothingMore(ending(block.subList(end + 1, block.size())));
        }
        Span all = first.at().to(block.get(end < 0 ? block.size() - 1 : end).at());
        rules.add(new RuleText(
                name,
                annotations,
                conditions,
                parser.lostNames(),
                verbs,
                then < 0 ? null : block.get(then).at(),
                all));
    }

    private String name(Tokens head, Token first) {
        Token name = head.peek();
        if (name.kind() == Kind.TEXT) {
            return head.take().text();
        }
        tell(ProblemKind.RULE_NAME_MISSING, first.at());
        while (!head.atEnd() && !head.peek().is("@") && !head.peek().firstOfLine()) {
            head.take();
        }
        return "";
    }

    /** Annotations; attributes, which change when and how often the engine runs a rule, are none of an author's. */
    private List<Annotation> head(Tokens head, String name) {
        List<Annotation> annotations = new ArrayList<>(annotations(head));
        while (!head.atEnd()) {
            Token attribute = head.take();
            if (attribute.kind() == Kind.WORD) {
                StringBuilder written = new StringBuilder(attribute.text());
                while (head.peek().is("-") && head.after().kind() == Kind.WORD) {
                    head.take();
                    written.append('-').append(head.take().text());
                }
                tell(ProblemKind.ATTRIBUTE_NOT_ALLOWED, attribute.at(), name, written.toString());
            } else {
                tell(ProblemKind.UNEXPECTED, attribute.at(), head.written(attribute));
            }
            while (!head.atEnd() && !head.peek().is("@") && !head.peek().firstOfLine()) {
                head.take();
            }
            annotations.addAll(annotations(head));
        }
        return annotations;
    }

    private void nothingMore(Tokens tokens) {
        if (!tokens.atEnd()) {
            tell(
                    tokens.peek().kind() == Kind.WORD ? ProblemKind.STATEMENT_NOT_ALLOWED : ProblemKind.UNEXPECTED,
                    tokens.peek().at(),
                    tokens.written(tokens.peek()));
        }
    }

    private static int find(List<Token> block, String word, int from) {
        for (int at = from; at < block.size(); at++) {
            if (block.get(at).word(word)) {
                return at;
            }
        }
        return -1;
    }

    private static int firstOf(int... places) {
        int first = Integer.MAX_VALUE;
        for (int place : places) {
            first = place >= 0 ? Math.min(first, place) : first;
        }
        return first;
    }

    /** Where the conditions begin that no {@code when} stands above. */
    private static int looksAt(List<Token> block, int end) {
        for (int at = 1; at < end - 1; at++) {
            if (ConditionParser.begins(block.get(at), block.get(at + 1))) {
                return at;
            }
        }
        return -1;
    }

    private static int verbAt(List<Token> block, int from) {
        for (int at = Math.max(from, 0); at < block.size(); at++) {
            if (block.get(at).firstOfLine() && ConsequenceParser.speaks(block.get(at))) {
                return at;
            }
        }
        return -1;
    }

    private static Token verbOr(List<Token> block, Token first) {
        int verb = verbAt(block, 0);
        return verb < 0 ? first : block.get(verb);
    }

    private void tell(ProblemKind kind, @Nullable Span at, Object... details) {
        problems.add(kind, file.place(at == null ? 0 : at.start()), details);
    }
}
