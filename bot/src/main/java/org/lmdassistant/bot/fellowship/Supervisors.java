package org.lmdassistant.bot.fellowship;

import java.util.List;
import java.util.Optional;
import org.lmdassistant.adapters.chat.Choice;
import org.lmdassistant.bot.conversation.Lookup;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.storage.people.Person;

/** Finds colleagues of the speaker's own administration who may be their supervisor; nobody else's names are shown. */
final class Supervisors implements Lookup {

    static final String SOURCE = "supervisors";

    private static final int MOST = 20;

    @Override
    public List<Choice> find(Scene scene, String typed) {
        return scene.tx().people().search(typed, MOST).stream()
                .filter(person -> mayBe(scene, person))
                .map(Supervisors::choice)
                .toList();
    }

    @Override
    public Optional<Choice> exactly(Scene scene, String text) {
        if (text.matches("\\d{1,18}")) {
            return scene.tx()
                    .people()
                    .get(Long.parseLong(text))
                    .filter(person -> mayBe(scene, person))
                    .map(Supervisors::choice);
        }
        List<Choice> found = find(scene, text);
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static boolean mayBe(Scene scene, Person person) {
        return person.introduced()
                && person.id() != scene.person().id()
                && person.administration() != null
                && person.administration().equals(scene.person().administration());
    }

    private static Choice choice(Person person) {
        String position = person.position() == null ? "" : ", " + person.position();
        return new Choice(String.valueOf(person.id()), person.name() + position);
    }
}
