package vn.chamdiem.evaluation;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import vn.chamdiem.source.Place;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.ProblemsFound;

/**
 * Lets few long searches run at once, so that short questions still find a processor.
 *
 * <p>Who finds none free doesn't wait: whoever asks the same again and again would have all doors full of those who wait.
 */
public final class Turns {
    /** After how many seconds it is worth asking again. */
    public static final int SECONDS = 30;

    private final int most;
    private final Semaphore free;

    /** So many at once. */
    public Turns(int most) {
        this.most = most;
        this.free = new Semaphore(most);
    }

    /**
     * Does it at once, or not at all.
     *
     * @param asked what it is about, for the message
     * @throws ProblemsFound if too many others are at it
     */
    public <T> T take(String asked, Supplier<T> search) {
        if (!free.tryAcquire()) {
            throw ProblemsFound.one(ProblemKind.TOO_BUSY, Place.of(asked), most, SECONDS);
        }
        try {
            return search.get();
        } finally {
            free.release();
        }
    }
}
