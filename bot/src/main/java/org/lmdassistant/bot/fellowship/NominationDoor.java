package org.lmdassistant.bot.fellowship;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lmdassistant.adapters.chat.PlainText;
import org.lmdassistant.adapters.http.HttpIn;
import org.lmdassistant.adapters.http.HttpOut;
import org.lmdassistant.bot.conversation.Post;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.storage.Storage;
import org.lmdassistant.storage.Tx;
import org.lmdassistant.storage.fellowship.Application;
import org.lmdassistant.storage.fellowship.ApplicationResult;
import org.lmdassistant.storage.people.Person;

/**
 * {@code /nominate/{token}}: where a supervisor who is not in the chat reads who applies for what, and answers. It
 * speaks the language of whoever applied, who passed the address on.
 */
public final class NominationDoor {

    private static final int LONGEST = 1_000;

    private final Storage storage;
    private final Post post;
    private final ApplicationNews news;

    NominationDoor(Storage storage, Post post, ApplicationNews news) {
        this.storage = storage;
        this.post = post;
        this.news = news;
    }

    /** Shows the question; 404 where nothing waits for an answer at this address. */
    public HttpOut show(HttpIn in) {
        return storage.inTransaction(tx -> find(tx, in)
                .map(application -> page(200, question(tx, words(tx, application), application, "")))
                .orElse(HttpOut.empty(404)));
    }

    /** Takes the answer, once; shows the question again where something is missing. */
    public HttpOut receive(HttpIn in) {
        Map<String, String> sent = fields(new String(in.body(), StandardCharsets.UTF_8));
        return storage.inTransaction(tx ->
                find(tx, in).map(application -> answered(tx, application, sent)).orElse(HttpOut.empty(404)));
    }

    private HttpOut answered(Tx tx, Application application, Map<String, String> sent) {
        Words words = words(tx, application);
        String name = sent.getOrDefault("name", "");
        String position = sent.getOrDefault("position", "");
        boolean refuses = "refuse".equals(sent.get("answer"));
        String reason = sent.getOrDefault("reason", "");
        if (name.isBlank() || position.isBlank() || (refuses && reason.isBlank())) {
            return page(400, question(tx, words, application, words.say("nomination.missing")));
        }
        ApplicationResult result = tx.applications()
                .nominate(
                        application.id(),
                        one -> one.nomination().supervisor() == null,
                        words.say("nomination.by-link", "name", name, "position", position),
                        refuses ? reason : null);
        if (!(result instanceof ApplicationResult.Taken taken)) {
            return HttpOut.empty(404);
        }
        tx.audit().write(null, refuses ? "nomination-refused" : "nominated", application.subject(), "{}", "LINK");
        news.stepped(tx, taken.application());
        return page(200, "<p>" + escaped(words.say("nomination.thanks")) + "</p>");
    }

    private static Optional<Application> find(Tx tx, HttpIn in) {
        return tx.applications().nominatedByLink(in.path().substring(in.path().lastIndexOf('/') + 1));
    }

    private Words words(Tx tx, Application application) {
        Person person = tx.people().get(application.person()).orElseThrow();
        return post.wordsFor(person);
    }

    private static String question(Tx tx, Words words, Application application, String problem) {
        String person = ApplicationPrompt.person(tx, application);
        return "<h1>" + escaped(words.say("nomination.asked", "name", person)) + "</h1><dl>"
                + fact(words.say("fellowship.label"), Sessions.name(tx, words, application.session()))
                + fact(words.say("application.topic"), application.details().topic())
                + fact(
                        words.say("application.motivation.label"),
                        application.details().motivation())
                + "</dl><form method=\"post\"><p role=\"alert\">" + escaped(problem) + "</p>"
                + field("name", words.say("introduce.name"))
                + field("position", words.say("introduce.position"))
                + "<fieldset>" + choice("give", words.say("nomination.give"), true)
                + choice("refuse", words.say("nomination.refuse"), false) + "</fieldset>"
                + "<p><label>" + escaped(words.say("nomination.reason.label"))
                + "<br><textarea name=\"reason\" rows=\"4\""
                + " maxlength=\"" + LONGEST + "\"></textarea></label></p><p><button>" + escaped(words.say("form.send"))
                + "</button></p></form>";
    }

    private static String fact(String label, String value) {
        return "<dt>" + escaped(label) + "</dt><dd>" + escaped(value) + "</dd>";
    }

    private static String field(String name, String label) {
        return "<p><label>" + escaped(label) + "<br><input name=\"" + name
                + "\" required maxlength=\"120\"></label></p>";
    }

    private static String choice(String value, String label, boolean checked) {
        return "<label><input type=\"radio\" name=\"answer\" value=\"" + value + "\"" + (checked ? " checked" : "")
                + "> " + escaped(label) + "</label><br>";
    }

    private static HttpOut page(int status, String body) {
        String html = "<!doctype html><html><head><meta charset=\"utf-8\"><title>LMD Assistant</title>"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
                + "<style>body{font:1rem/1.5 system-ui,sans-serif;max-width:40rem;margin:2rem auto;padding:0 1rem}"
                + "dt{font-weight:600}dd{margin:0 0 .6rem;white-space:pre-line}input,textarea{font:inherit;width:100%}"
                + "input[type=radio]{width:auto}[role=alert]{color:#a40000}</style></head><body>" + body
                + "</body></html>";
        return new HttpOut(
                status,
                "text/html; charset=utf-8",
                html.getBytes(StandardCharsets.UTF_8),
                Map.of(
                        "Cache-Control",
                        List.of("private, no-store"),
                        "Referrer-Policy",
                        List.of("no-referrer"),
                        "X-Content-Type-Options",
                        List.of("nosniff"),
                        "Content-Security-Policy",
                        List.of("default-src 'none'; style-src 'unsafe-inline'; form-action 'self';"
                                + " frame-ancestors 'none'")));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static Map<String, String> fields(String body) {
        Map<String, String> fields = new HashMap<>();
        for (String pair : body.split("&", 20)) {
            String[] parts = pair.split("=", 2);
            if (parts.length == 2) {
                try {
                    String value = URLDecoder.decode(parts[1], StandardCharsets.UTF_8);
                    fields.put(parts[0], PlainText.cut(PlainText.clean(value).strip(), LONGEST));
                } catch (IllegalArgumentException e) {
                    fields.remove(parts[0]);
                }
            }
        }
        return fields;
    }
}
