package org.doublesens.pages.console;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/// The parts of a whole as pieces of one bar, each from where the last one ended.
///
/// @param from  where it begins, of 1000
/// @param width how wide it is, of 1000
public record Share<T>(T part, int count, int from, int width) {
    private static final int WHOLE = 1_000;

    public static <T> List<Share<T>> of(List<T> parts, ToIntFunction<T> count) {
        var total = Math.max(1, parts.stream().mapToInt(count).sum());
        var shares = new ArrayList<Share<T>>();
        var before = 0;
        for (var part : parts) {
            var from = before * WHOLE / total;
            before += count.applyAsInt(part);
            shares.add(new Share<>(part, count.applyAsInt(part), from, before * WHOLE / total - from));
        }
        return shares;
    }
}
