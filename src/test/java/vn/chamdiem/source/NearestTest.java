package vn.chamdiem.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
    @Test
    void the_name_that_was_meant_is_guessed() {
        assertThat(Nearest.to("recieved", List.of("onTime", "received"))).isEqualTo("received");
    }

    @Test
    void marks_and_capitals_do_not_matter() {
        assertThat(Nearest.to("so noi vu", List.of("Sở Y tế", "Sở Nội vụ"))).isEqualTo("Sở Nội vụ");
    }

    @Test
    void where_nothing_is_like_it_everything_is_listed() {
        assertThat(Nearest.to("xyzxyzxyz", List.of("b", "a"))).isEqualTo("a, b");
    }
}
