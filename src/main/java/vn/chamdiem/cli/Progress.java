package vn.chamdiem.cli;

import java.util.function.Function;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows how far long work has come, to those who watch. */
final class Progress {
    private Progress() {}

    /** Does {@code work} on {@code all} things; it calls what it is given whenever one of them is done. */
    static <T> T over(int all, Terminal terminal, Function<Runnable, T> work) {
        if (!Terminal.watched()) {
            return work.apply(() -> {});
        }
        ProgressBarBuilder builder = new ProgressBarBuilder()
                .setTaskName(terminal.words().text("score.progress"))
                .setInitialMax(all)
                .setStyle(ProgressBarStyle.ASCII)
                .clearDisplayOnFinish();
        try (ProgressBar bar = builder.build()) {
            return work.apply(bar::step);
        }
    }
}
