package vn.chamdiem.hostile;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** A port that nobody may call; whoever does is hung up on, and counted. */
final class Listener implements AutoCloseable {
    private final ServerSocket socket = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    private final BlockingQueue<Integer> callers = new LinkedBlockingQueue<>();

    Listener() throws IOException {
        Thread listening = new Thread(this::listen, "listener");
        listening.setDaemon(true);
        listening.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    private void listen() {
        try {
            while (true) {
                try (Socket caller = socket.accept()) {
                    callers.add(caller.getPort());
                }
            }
        } catch (IOException closed) {
            // Nobody listens any more.
        }
    }

    /** Whether anybody called since the last time. */
    boolean called() throws IOException, InterruptedException {
        boolean called = false;
        // Calls are taken in their order: those before our own have all been counted when ours is.
        try (Socket own = new Socket(InetAddress.getLoopbackAddress(), port())) {
            while (callers.take() != own.getLocalPort()) {
                called = true;
            }
        }
        return called;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
