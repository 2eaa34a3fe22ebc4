package org.lmdassistant.bot.conversation;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.lmdassistant.adapters.chat.Form;
import org.lmdassistant.bot.words.Words;

/** Where something lies on the web: an https address without anybody's password in it. */
public final class Address {

    private static final int LONGEST = 500;

    private Address() {}

    /** A question that is answered by an address. */
    public static Question question(String id, String prompt, Words words) {
        return Question.of(id, prompt, new Form.Text(LONGEST, false))
                .hinting(words.say("address.hint"))
                .checking(value -> isSafe(value) ? Optional.empty() : Optional.of(words.say("address.not-one")));
    }

    static boolean isSafe(String value) {
        try {
            URI url = new URI(value);
            return "https".equalsIgnoreCase(url.getScheme()) && url.getHost() != null && url.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
