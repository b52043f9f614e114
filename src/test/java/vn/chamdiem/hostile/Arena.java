package vn.chamdiem.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Runs many attacks of one mode, each in a process that may be lost without losing what became of the others. */
final class Arena {
    private final Path home;
    private final BiConsumer<Attack, Fate> watching;

    /**
     * Makes room.
     *
     * @param home an empty folder
     * @param watching is told of every attack as soon as it is over
     */
    Arena(Path home, BiConsumer<Attack, Fate> watching) {
        this.home = home;
        this.watching = watching;
    }

    /** What became of every attack that means something in this mode. */
    Map<Attack, Fate> run(Mode mode, List<Attack> all) throws IOException, InterruptedException {
        List<Attack> attacks = all.stream().filter(mode::takes).toList();
        Path folders = home.resolve("attacks.txt");
        Map<Attack, Fate> fates = new LinkedHashMap<>();
        try (Listener listener = new Listener()) {
            Bait bait = Bait.lay(home, listener.port());
            Files.write(folders, folders(attacks));
            while (fates.size() < attacks.size()) {
                try (Cage cage = Cage.open(mode, home, bait, folders, fates.size() + 1)) {
                    meet(cage, attacks, fates, listener);
                }
            }
        }
        return fates;
    }

    /** As many as this process survives. */
    private void meet(Cage cage, List<Attack> attacks, Map<Attack, Fate> fates, Listener listener)
            throws IOException, InterruptedException {
        Fate fate = cage.next();
        while (fate != null) {
            Attack attack = attacks.get(fates.size());
            Fate whole = seen(fate, listener);
            fates.put(attack, whole);
            watching.accept(attack, whole);
            fate = fate.verdict() == Verdict.HUNG || fates.size() == attacks.size() ? null : cage.next();
        }
    }

    /** With what only this side sees; a process that was lost can't tell of its canaries any more. */
    private Fate seen(Fate fate, Listener listener) throws IOException, InterruptedException {
        List<String> seen = new ArrayList<>();
        if (listener.called()) {
            seen.add("called");
        }
        if (Files.deleteIfExists(home.resolve(Cage.CANARY))) {
            seen.add("wrote a file");
        }
        return seen.isEmpty() ? fate : Fate.of(Verdict.RAN, seen.get(0) + ", " + fate.detail());
    }

    /** Lays everything ready; before the attacks stands what is none. */
    private List<String> folders(List<Attack> attacks) throws IOException {
        List<String> folders = new ArrayList<>();
        folders.add(Ground.lay(home.resolve("0")).toString());
        for (int number = 0; number < attacks.size(); number++) {
            Path folder = Ground.lay(home.resolve((number + 1) + ""));
            attacks.get(number).set(folder);
            folders.add(folder.toString());
        }
        return folders;
    }
}
