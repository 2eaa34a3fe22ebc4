package org.lmdassistant.storage.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lmdassistant.storage.Programme;
import org.lmdassistant.storage.Storage;

@DisplayName("A support request that is put off")
class DeferredRequestTest {

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    private final Storage storage = Programme.HERE.storage;
    private final long staff = Programme.HERE.staff;
    private final long manager = Programme.HERE.manager("SN");
    private final long id = sent();

    private long sent() {
        SupportDraft draft = new SupportDraft(
                SupportDraft.Kind.WORKSHOP, "merger", "change", "fr", "March", 20, SupportDraft.Level.SENIOR);
        long drafted = storage.inTransaction(
                tx -> tx.supportRequests().draft(draft, "SN", manager).id());
        taken(requests -> requests.submit(drafted, manager));
        return drafted;
    }

    private StepResult step(Function<SupportRequests, StepResult> step) {
        return storage.inTransaction(tx -> step.apply(tx.supportRequests()));
    }

    private void taken(Function<SupportRequests, StepResult> step) {
        assertThat(step(step)).isInstanceOf(StepResult.Taken.class);
    }

    private SupportRequest now() {
        return storage.inTransaction(tx -> tx.supportRequests().get(id)).orElseThrow();
    }

    private boolean waits() {
        return storage.inTransaction(tx -> tx.supportRequests().waiting()).stream()
                .anyMatch(request -> request.id() == id);
    }

    private boolean comesBackOn(LocalDate day) {
        return storage.inTransaction(tx -> tx.supportRequests().resume(day)).stream()
                .anyMatch(request -> request.id() == id);
    }

    @Test
    @DisplayName("waits for nobody until its day, comes back then, once, and nobody has decided anything")
    void comesBack() {
        taken(requests -> requests.defer(id, "no budget", today.plusDays(30), staff));
        assertThat(now().decision()).isEqualTo("no budget");
        assertThat(waits()).isFalse();
        assertThat(comesBackOn(today.plusDays(29))).isFalse();
        assertThat(comesBackOn(today.plusDays(30))).isTrue();
        assertThat(comesBackOn(today.plusDays(30))).isFalse();
        assertThat(now().state()).isEqualTo(SupportState.ACKNOWLEDGED);
        assertThat(now().decidedBy()).isNull();
        assertThat(now().decision()).isNull();
        assertThat(waits()).isTrue();
    }

    @Test
    @DisplayName("can be asked about before: it waits again, and what was said when it was put off stands no longer")
    void asked() {
        taken(requests -> requests.defer(id, "no budget", today.plusDays(30), staff));
        taken(requests -> requests.ask(id, "how many?", staff));
        assertThat(now().state()).isEqualTo(SupportState.QUESTIONED);
        assertThat(now().reviewOn()).isNull();
        assertThat(now().decidedBy()).isNull();
        assertThat(comesBackOn(today.plusDays(30))).isFalse();
        assertThat(step(requests -> requests.defer(id, "again", today.plusDays(30), staff)))
                .as("while a question is open")
                .isInstanceOf(StepResult.NotNow.class);
    }

    @Test
    @DisplayName("is not put off by whoever asked for it, nor once it is decided")
    void byWhom() {
        assertThat(step(requests -> requests.defer(id, "mine", today.plusDays(1), manager)))
                .isInstanceOf(StepResult.NotYours.class);
        taken(requests -> requests.decline(id, "no", staff));
        assertThat(step(requests -> requests.defer(id, "late", today.plusDays(1), staff)))
                .isInstanceOf(StepResult.NotNow.class);
    }
}
