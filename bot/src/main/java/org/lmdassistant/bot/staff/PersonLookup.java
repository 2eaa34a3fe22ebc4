package org.lmdassistant.bot.staff;

import java.util.List;
import java.util.Optional;
import org.lmdassistant.adapters.chat.Choice;
import org.lmdassistant.bot.administrations.Administrations;
import org.lmdassistant.bot.conversation.Lookup;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.storage.people.Person;

/** Finds people by name. */
final class PersonLookup implements Lookup {

    static final String SOURCE = "people";

    private final Administrations administrations;

    PersonLookup(Administrations administrations) {
        this.administrations = administrations;
    }

    @Override
    public List<Choice> find(Scene scene, String typed) {
        return scene.tx().people().search(typed, 20).stream()
                .filter(Person::introduced)
                .map(person -> choice(scene, person))
                .toList();
    }

    @Override
    public Optional<Choice> exactly(Scene scene, String text) {
        if (text.matches("\\d{1,18}")) {
            return scene.tx()
                    .people()
                    .get(Long.parseLong(text))
                    .filter(Person::introduced)
                    .map(person -> choice(scene, person));
        }
        List<Choice> found = find(scene, text);
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private Choice choice(Scene scene, Person person) {
        return new Choice(
                String.valueOf(person.id()),
                person.name() + " (" + administrations.name(person.administration(), scene.language()) + ")");
    }
}
