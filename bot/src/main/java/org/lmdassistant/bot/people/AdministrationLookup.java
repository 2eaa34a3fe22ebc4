package org.lmdassistant.bot.people;

import java.util.List;
import java.util.Optional;
import org.lmdassistant.adapters.chat.Choice;
import org.lmdassistant.bot.administrations.Administration;
import org.lmdassistant.bot.administrations.Administrations;
import org.lmdassistant.bot.conversation.Lookup;
import org.lmdassistant.bot.conversation.Scene;

/** Finds administrations by code or by name in any of the three languages. */
final class AdministrationLookup implements Lookup {

    static final String SOURCE = "administrations";

    private final Administrations administrations;

    AdministrationLookup(Administrations administrations) {
        this.administrations = administrations;
    }

    @Override
    public List<Choice> find(Scene scene, String typed) {
        return administrations.search(typed, scene.language(), 20).stream()
                .map(each -> choice(scene, each))
                .toList();
    }

    @Override
    public Optional<Choice> exactly(Scene scene, String text) {
        return administrations.named(text).map(each -> choice(scene, each));
    }

    private static Choice choice(Scene scene, Administration administration) {
        return new Choice(administration.code(), administration.name(scene.language()));
    }
}
