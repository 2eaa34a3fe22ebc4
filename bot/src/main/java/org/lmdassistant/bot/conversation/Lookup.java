package org.lmdassistant.bot.conversation;

import java.util.List;
import java.util.Optional;
import org.lmdassistant.adapters.chat.Choice;

/** Where a search field finds its choices. */
public interface Lookup {

    /** Choices for what has been typed so far, best first, at most twenty. */
    List<Choice> find(Scene scene, String typed);

    /** The one choice that a value or a typed text means without doubt. */
    Optional<Choice> exactly(Scene scene, String text);
}
