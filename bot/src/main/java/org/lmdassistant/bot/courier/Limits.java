package org.lmdassistant.bot.courier;

import java.util.List;
import java.util.Map;
import org.lmdassistant.adapters.chat.Messenger;
import org.lmdassistant.adapters.chat.Place;
import org.lmdassistant.adapters.chat.Platform;
import org.lmdassistant.storage.messages.Limit;

/** What the platforms take in one place, said of lanes: a lane's name begins with its platform's. */
final class Limits {

    private Limits() {}

    static List<Limit> of(Map<Platform, Messenger> messengers) {
        return messengers.entrySet().stream()
                .flatMap(each -> each.getValue().perPlace().stream()
                        .map(pace -> new Limit(Place.lanesOf(each.getKey()), pace.span(), pace.most())))
                .toList();
    }
}
