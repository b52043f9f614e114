package vn.chamdiem.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What an attack is to reach for, so that it is seen.
 *
 * @param secret the file that nobody may read
 * @param port that nobody may call
 */
record Bait(Path secret, int port) {
    private static final String SECRET = "secret.txt";
    private static final String PORT = "port.txt";

    /** Lays it beside the attacks. */
    static Bait lay(Path home, int port) throws IOException {
        Files.writeString(home.resolve(SECRET), Cage.SECRET);
        Files.writeString(home.resolve(PORT), "" + port);
        return new Bait(home.resolve(SECRET), port);
    }

    /** The one beside the attack that a file belongs to. */
    static Bait near(Path file) throws IOException {
        Path home = file.toAbsolutePath().getParent();
        while (!Files.exists(home.resolve(SECRET))) {
            home = home.getParent();
        }
        return new Bait(home.resolve(SECRET), Integer.parseInt(Files.readString(home.resolve(PORT))));
    }

    /** A text in which both stand by their names. */
    String in(String text) {
        return text.replace("127.0.0.1:PORT", "127.0.0.1:" + port).replace("//SECRET", "//" + secret);
    }
}
