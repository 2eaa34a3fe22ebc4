package org.lmdassistant.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Numbers for people have no gaps")
class NumbersTest {

    private final Programme programme = Programme.HERE;
    private final String counter = "counter-" + System.nanoTime();
    private final Jdbi jdbi = Jdbi.create(programme::connection);

    private List<Long> inOneTransaction(int count) {
        return jdbi.inTransaction(handle -> {
            LateWrites late = new LateWrites(handle);
            Numbers numbers = new Numbers(handle, late);
            List<Long> given = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                given.add(numbers.next(counter));
            }
            late.flush();
            return given;
        });
    }

    @Test
    @DisplayName("within a transaction and from one to the next")
    void oneAfterTheOther() {
        assertThat(inOneTransaction(3)).containsExactly(1L, 2L, 3L);
        assertThat(inOneTransaction(1)).containsExactly(4L);
        assertThat(inOneTransaction(2)).containsExactly(5L, 6L);
    }

    @Test
    @DisplayName("of transactions at the same time each has its own")
    void atOnce() throws Exception {
        List<Callable<List<Long>>> all = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            all.add(() -> inOneTransaction(5));
        }
        List<Long> given = Together.run(all).stream().flatMap(List::stream).toList();
        assertThat(given)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, 100).boxed().toList());
    }

    @Test
    @DisplayName("a number that nothing was made with is given to the next, the first of a transaction as well")
    void givenBack() {
        jdbi.useTransaction(handle -> {
            LateWrites late = new LateWrites(handle);
            Numbers numbers = new Numbers(handle, late);
            assertThat(numbers.next(counter, number -> Optional.empty())).isEmpty();
            assertThat(numbers.next(counter, Optional::of)).hasValue(1L);
            assertThat(numbers.next(counter, number -> Optional.empty())).isEmpty();
            late.flush();
        });
        assertThat(inOneTransaction(1)).containsExactly(2L);
    }

    @Test
    @DisplayName("what is rolled back gave none")
    void rolledBack() {
        jdbi.useTransaction(handle -> {
            LateWrites late = new LateWrites(handle);
            assertThat(new Numbers(handle, late).next(counter)).isEqualTo(1);
            late.flush();
            handle.rollback();
        });
        assertThat(inOneTransaction(1)).containsExactly(1L);
    }
}
