package org.lmdassistant.bot.conversation;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.lmdassistant.adapters.chat.Choice;
import org.lmdassistant.adapters.chat.Form;

/** How an answer reads to people: the label behind a code, a date written out. */
final class Labels {

    private final Repertoire repertoire;

    Labels(Repertoire repertoire) {
        this.repertoire = repertoire;
    }

    String of(Scene scene, Question question, String value) {
        if (question.input() instanceof Form.Choose choose) {
            return choose.choices().stream()
                    .filter(choice -> choice.value().equals(value))
                    .map(Choice::label)
                    .findFirst()
                    .orElse(value);
        }
        if (question.input() instanceof Form.Search search) {
            return of(scene, search, value);
        }
        if (question.input() instanceof Form.Date) {
            try {
                return scene.words().date(LocalDate.parse(value));
            } catch (DateTimeException e) {
                return value;
            }
        }
        return value;
    }

    String of(Scene scene, Form.Search search, String value) {
        return repertoire
                .lookup(scene, search.source())
                .flatMap(lookup -> lookup.exactly(scene, value))
                .map(Choice::label)
                .orElse(value);
    }
}
