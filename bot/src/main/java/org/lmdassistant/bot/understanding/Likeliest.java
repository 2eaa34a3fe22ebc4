package org.lmdassistant.bot.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** Which of several things a sentence speaks of most. */
public final class Likeliest {

    private Likeliest() {}

    /** Those of which it says most, in their order; none where it says nothing of any. */
    public static <T> List<T> of(List<T> all, ToLongFunction<T> said) {
        List<T> likeliest = new ArrayList<>();
        long most = 0;
        for (T each : all) {
            long much = said.applyAsLong(each);
            if (much > most) {
                likeliest.clear();
                most = much;
            }
            if (much > 0 && much == most) {
                likeliest.add(each);
            }
        }
        return List.copyOf(likeliest);
    }
}
