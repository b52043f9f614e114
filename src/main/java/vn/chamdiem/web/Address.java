package vn.chamdiem.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** Where a page is; whatever its names are made of, they lead nowhere else. */
record Address(String written) {
    /** Of steps from the first page on. */
    static Address of(String... steps) {
        return new Address(Arrays.stream(steps)
                .map(step -> UriUtils.encode(step, StandardCharsets.UTF_8))
                .collect(Collectors.joining("/", "/", "")));
    }

    /** The same, asking for something; nothing where that is absent. */
    Address asking(String name, @Nullable String value) {
        String sign = written.contains("?") ? "&" : "?";
        return value == null
                ? this
                : new Address(written + sign + name + "=" + UriUtils.encode(value, StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return written;
    }
}
