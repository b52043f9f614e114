package vn.chamdiem.evaluation;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import vn.chamdiem.ruleset.CompiledRuleset;
import vn.chamdiem.ruleset.RulesetCompiler;
import vn.chamdiem.ruleset.RulesetFolder;
import vn.chamdiem.source.ProblemsFound;

/**
 * Rulesets that have been compiled, by their text.
 *
 * <p>Each text is compiled once, however many ask for it; what is wrong with it is kept too, so that one that takes long to
 * refuse takes long only once, and nobody who asks for another waits for it.
 */
final class Compilations {
    private final RulesetCompiler compiler;
    private final Map<String, Compilation> known = new ConcurrentHashMap<>();

    Compilations(RulesetCompiler compiler) {
        this.compiler = compiler;
    }

    /** What became of one text, or is to become of it. */
    private record Compilation(String fingerprint, CompletableFuture<CompiledRuleset> ruleset) {}

    /**
     * The ruleset of a folder.
     *
     * @throws ProblemsFound with everything that is wrong in it
     */
    CompiledRuleset of(RulesetFolder folder) {
        Compilation mine = new Compilation(folder.fingerprint(), new CompletableFuture<>());
        Compilation one = known.merge(
                folder.id(),
                mine,
                (before, after) -> before.fingerprint().equals(after.fingerprint()) ? before : after);
        if (one == mine) {
            compile(folder, mine);
        }
        try {
            return one.ruleset().join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof ProblemsFound found) {
                throw new ProblemsFound(found.problems());
            }
            throw failed;
        }
    }

    private void compile(RulesetFolder folder, Compilation compilation) {
        try {
            compilation.ruleset().complete(compiler.compile(folder));
        } catch (ProblemsFound found) {
            compilation.ruleset().completeExceptionally(found);
        } catch (RuntimeException | Error unexpected) {
            known.remove(folder.id(), compilation);
            compilation.ruleset().completeExceptionally(unexpected);
        }
    }
}
