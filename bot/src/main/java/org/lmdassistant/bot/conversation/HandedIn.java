package org.lmdassistant.bot.conversation;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.lmdassistant.adapters.chat.Form;
import org.lmdassistant.bot.words.Words;

/** A document that a flow asked for: a file kept from the chat, or a safe address where it lies. */
public sealed interface HandedIn {

    /** A file that was sent in the chat and is kept. */
    record File(long id) implements HandedIn {}

    /** An address, https alone. */
    record Address(URI url) implements HandedIn {}

    /** Marks a kept file among the answers of a flow. */
    String FILE = "file:";

    /** A question that is answered by sending a file in the chat or by writing an address. */
    static Question question(String id, String prompt, Words words) {
        return Question.of(id, prompt, new Form.Text(500, false))
                .hinting(words.say("file.or-address"))
                .checking(value -> address(value).isPresent() || isFile(value)
                        ? Optional.empty()
                        : Optional.of(words.say("file.neither")))
                .takingFiles();
    }

    /** Reads what such a question was answered with. */
    static HandedIn read(String answer) {
        return isFile(answer)
                ? new File(Long.parseLong(answer.substring(FILE.length())))
                : new Address(address(answer)
                        .orElseThrow(() -> new IllegalStateException("a document that was never checked")));
    }

    private static boolean isFile(String value) {
        return value.matches("file:\\d{1,18}");
    }

    private static Optional<URI> address(String value) {
        try {
            URI url = new URI(value);
            return "https".equalsIgnoreCase(url.getScheme()) && url.getHost() != null && url.getUserInfo() == null
                    ? Optional.of(url)
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
