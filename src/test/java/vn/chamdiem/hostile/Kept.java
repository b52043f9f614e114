package vn.chamdiem.hostile;

import java.util.HashMap;
import java.util.Map;
import vn.chamdiem.ruleset.CompiledRuleset;
import vn.chamdiem.ruleset.RulesetCompiler;
import vn.chamdiem.ruleset.RulesetFolder;
import vn.chamdiem.source.ProblemsFound;

/** Compiles a ruleset once for all doors, and the ground once for all attacks that leave its rules alone. */
final class Kept implements RulesetCompiler {
    private final RulesetCompiler compiler;
    private final Map<String, CompiledRuleset> compiled = new HashMap<>();
    private final Map<String, ProblemsFound> refused = new HashMap<>();
    private String ground = "";

    Kept(RulesetCompiler compiler) {
        this.compiler = compiler;
    }

    /** Forgets all but the ground, which is the first that was compiled. */
    void forget() {
        compiled.keySet().removeIf(fingerprint -> !fingerprint.equals(ground));
        refused.clear();
    }

    @Override
    public synchronized CompiledRuleset compile(RulesetFolder folder) {
        String fingerprint = folder.fingerprint();
        if (refused.containsKey(fingerprint)) {
            throw refused.get(fingerprint);
        }
        if (!compiled.containsKey(fingerprint)) {
            try {
                compiled.put(fingerprint, compiler.compile(folder));
                ground = ground.isEmpty() ? fingerprint : ground;
            } catch (ProblemsFound found) {
                refused.put(fingerprint, found);
                throw found;
            }
        }
        return compiled.get(fingerprint);
    }
}
