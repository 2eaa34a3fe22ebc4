package org.lmdassistant.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lmdassistant.adapters.chat.Platform;
import org.lmdassistant.bot.playground.Line;
import org.lmdassistant.bot.playground.Player;
import org.lmdassistant.bot.playground.Transcript;
import org.lmdassistant.bot.playground.Window;
import org.lmdassistant.bot.words.Catalog;
import org.lmdassistant.bot.words.Language;
import org.lmdassistant.bot.words.Words;

/** One person in a story: they say, press and fill in; and they wait for what the assistant says. */
public final class Chat {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Player player;
    private final Transcript transcript;
    private final Window window;
    private final String direct;
    private final String channel;
    private final String user;
    private final Supplier<JsonNode> form;
    private final Catalog catalog;
    private final Set<String> chosenFrom = new HashSet<>();
    private Language language;

    Chat(
            Player player,
            Language language,
            Catalog catalog,
            Transcript transcript,
            Window window,
            String direct,
            String channel,
            String user,
            Supplier<JsonNode> form) {
        this.player = player;
        this.language = language;
        this.catalog = catalog;
        this.transcript = transcript;
        this.window = window;
        this.direct = direct;
        this.channel = channel;
        this.user = user;
        this.form = form;
    }

    public Player player() {
        return player;
    }

    /** The sentence of the catalog in the person's language. */
    public String words(String key, Object... values) {
        return new Words(catalog, language, ZoneId.of(player.zone())).say(key, values);
    }

    public Words words() {
        return new Words(catalog, language, ZoneId.of(player.zone()));
    }

    public Chat says(String text) {
        window.say(text);
        return this;
    }

    /** Says it in the player's language. */
    public Chat says(String english, String french, String spanish) {
        return says(spoken(words().language().code(), english, french, spanish));
    }

    /** That of three texts which is in a language. */
    static String spoken(String language, String english, String french, String spanish) {
        return switch (language) {
            case "fr" -> french;
            case "es" -> spanish;
            default -> english;
        };
    }

    /** The platform on which somebody else is, where one is on this. */
    static Platform other(Platform side) {
        return side == Platform.SLACK ? Platform.TEAMS : Platform.SLACK;
    }

    /** Books half an hour with their coach by a sentence. */
    public void booksCoaching(LocalDate day, String hour) {
        int before = heard(words("coaching.booked")).size();
        says(
                "book 30 minutes with my coach on " + day + " at " + hour,
                "réservez 30 minutes avec mon coach le " + day + " à " + hour,
                "reserve 30 minutos con mi coach el " + day + " a las " + hour);
        hearsTimes(words("coaching.sure.yes"), before + 1);
        says("yes", "oui", "sí");
        hearsTimes(words("coaching.booked"), before + 1);
    }

    /** Sends a file, without a word. */
    public Chat sendsFile(String name, byte[] content) {
        window.sendFile(name, content, "");
        return this;
    }

    /** Sends a small PDF. */
    public Chat sendsPdf(String name) {
        return sendsFile(name, ("%PDF-1.7 " + name).getBytes(StandardCharsets.UTF_8));
    }

    /** The address behind the newest button of that label that opens the browser. */
    public URI link(String key, String onCardWith) {
        String label = words(key);
        Line[] found = new Line[1];
        eventually("a link “" + label + "” on a card with “" + onCardWith + "”", () -> {
            found[0] = heard(onCardWith).stream()
                    .filter(line -> line.body() != null && control(line.body(), label, onCardWith) != null)
                    .reduce((first, last) -> last)
                    .orElse(null);
            return found[0] != null;
        });
        return URI.create(
                control(found[0].body(), label, onCardWith).path("url").asText());
    }

    /** Says hello, and who they are, by the form that is offered. */
    public void introducesThemselves(String administration, String seniority) {
        says("hello");
        String welcome = words("greet.who-are-you");
        String question = words("introduce.name");
        eventually(
                player.name() + " to be asked who they are",
                () -> !heard(welcome).isEmpty() || !heard(question).isEmpty());
        if (heard(welcome).isEmpty()) {
            presses("form.open", words("introduce.name"));
        } else {
            presses("greet.introduce", words("greet.who-are-you"));
        }
        fillsIn(Map.of(
                "name",
                player.name(),
                "administration",
                administration,
                "position",
                "Head of valuation",
                "seniority",
                seniority,
                "zone",
                player.zone()));
        hearsKey("introduce.done", "name", player.name());
    }

    /** Registers by the button on the list of workshops, and can work in another language where that is asked. */
    public void registersFor(String title) {
        says("workshops");
        presses("workshop.register", title);
        boolean asksLanguage = openForm().toString().contains("\"language\"");
        fillsIn(asksLanguage ? Map.of("confirm", "yes", "language", "yes") : Map.of("confirm", "yes"));
    }

    /** Registers for the workshop of a title, by the button on the list of those in a place, and reads the number. */
    public void registersIn(String place, String title) {
        says("workshops in " + place);
        presses("workshop.register", title);
        fillsIn(Map.of("confirm", "yes"));
        hears("R-");
    }

    /** Pairs a fellow with a coach, as staff do. */
    public void pairs(Chat fellow, Chat coach) {
        says("staff");
        presses("staff.pair", words("staff.menu"));
        fillsIn(Map.of("fellow", fellow.player().name(), "coach", coach.player().name()));
        fellow.hearsKey("pair.your-coach", "coach", coach.player().name());
    }

    /** Publishes the same hours for every day, in Dakar's time, as a coach of this fellow does. */
    public void publishesHours(Chat fellow, String hours) {
        presses("coaching.publish", fellow.player().name());
        Map<String, String> values = new HashMap<>(Map.of("zone", "Africa/Dakar", "buffer", "0", "notice", "24"));
        for (DayOfWeek day : DayOfWeek.values()) {
            values.put(day.name().toLowerCase(Locale.ROOT), hours);
        }
        fillsIn(values);
        hears(hours.substring(0, "09:00-12:00".length()));
    }

    /** Sets up a workshop in Brussels, as staff do, by form. */
    public void createsWorkshop(String title, LocalDate monday, String language, int capacity) {
        createsWorkshop(title, "Brussels", monday, language, capacity);
    }

    /** As {@link #createsWorkshop(String, LocalDate, String, int)}, anywhere. */
    public void createsWorkshop(String title, String venue, LocalDate monday, String language, int capacity) {
        says("staff");
        presses("staff.create-workshop", words("staff.menu"));
        fillsIn(Map.ofEntries(
                Map.entry("title", title),
                Map.entry("venue", venue),
                Map.entry("starts", monday.toString()),
                Map.entry("ends", monday.plusDays(10).toString()),
                Map.entry("days", "9"),
                Map.entry("language", language),
                Map.entry("capacity", String.valueOf(capacity)),
                Map.entry("deadline", monday.minusDays(30).toString()),
                Map.entry("offer-hours", "48"),
                Map.entry("zone", "Europe/Brussels")));
        hears(title);
    }

    public Chat mentions(String text) {
        window.mention(text);
        return this;
    }

    public Window window() {
        return window;
    }

    public void speaksNow(Language other) {
        language = other;
    }

    /** Waits for a line in the private conversation that holds the text. */
    public Line hears(String text) {
        return waitFor(direct, text);
    }

    public Line hearsKey(String key, Object... values) {
        return hears(words(key, values));
    }

    /** Waits for a line in the staff's channel that holds the text. */
    public Line readsInChannel(String text) {
        return waitFor(channel, text);
    }

    /** Asks for a code that links the account on the other platform. */
    public String linkCode() {
        says("link");
        Matcher code = Pattern.compile("link ([A-Z0-9-]+)").matcher(all(hearsKey("link.how")));
        assertThat(code.find()).as("a code").isTrue();
        return code.group(1);
    }

    /** Anything that the assistant said in private. */
    public Line anyLine() {
        return hears("");
    }

    /** The form that is open, or null. */
    public JsonNode formNow() {
        return form.get();
    }

    /** Waits until that many lines in the private conversation hold the text. */
    public void hearsTimes(String text, int times) {
        eventually(
                player.name() + " to read “" + text + "” " + times + " times",
                () -> heard(text).size() >= times);
    }

    /** Waits until that many lines hold the one sentence or the other. */
    public void hearsEither(int times, String key, String other) {
        eventually(
                player.name() + " to read " + key + " or " + other + " " + times + " times",
                () -> heard(words(key)).size() + heard(words(other)).size() >= times);
    }

    /** Every line that the assistant wrote to the person in private and that holds the text. */
    public List<Line> heard(String text) {
        return transcript.of(direct, user).stream()
                .filter(Line::fromAssistant)
                .filter(line -> all(line).contains(text))
                .toList();
    }

    /** Presses the button of the key's label on the newest line that has one and holds the text. */
    public String presses(String key, String onCardWith) {
        return pressesLabel(words(key), onCardWith);
    }

    /** As {@link #presses}, by the label itself. */
    public String pressesLabel(String label, String onCardWith) {
        Line[] found = new Line[1];
        JsonNode[] control = new JsonNode[1];
        eventually("a button “" + label + "” on a card with “" + onCardWith + "”", () -> {
            for (String conversation : List.of(direct, channel)) {
                List<Line> lines = transcript.of(conversation, user);
                for (int i = lines.size() - 1; i >= 0; i--) {
                    JsonNode one = lines.get(i).body() == null
                            ? null
                            : control(lines.get(i).body(), label, onCardWith);
                    if (one != null && all(lines.get(i)).contains(onCardWith)) {
                        found[0] = lines.get(i);
                        control[0] = one;
                        return true;
                    }
                }
            }
            return false;
        });
        return window.press(found[0].id(), control[0]);
    }

    /** Chooses from the menu on the newest card that holds the text, each menu once; positions count from 0. */
    public void chooses(int position, String onCardWith) {
        chooses(onCardWith, menu -> position);
    }

    /** As {@link #chooses}, by the choice's label. */
    public void choosesLabel(String label, String onCardWith) {
        chooses(onCardWith, menu -> menu.position(label));
    }

    private void chooses(String onCardWith, ToIntFunction<Menus> position) {
        Line[] found = new Line[1];
        eventually("a menu on a card with “" + onCardWith + "”", () -> {
            List<Line> lines = transcript.of(direct, user);
            for (int i = lines.size() - 1; i >= 0; i--) {
                if (lines.get(i).body() != null
                        && all(lines.get(i)).contains(onCardWith)
                        && !chosenFrom.contains(lines.get(i).id())
                        && Menus.in(lines.get(i).body()).isPresent()) {
                    found[0] = lines.get(i);
                    return true;
                }
            }
            return false;
        });
        chosenFrom.add(found[0].id());
        Menus menu = Menus.in(found[0].body()).orElseThrow();
        window.press(found[0].id(), menu.choosing(position.applyAsInt(menu)));
    }

    /** Fills in the open form and sends it, which must be taken. */
    public void fillsIn(Map<String, String> values) {
        JsonNode reply = sends(values);
        assertThat(reply.path("errors").isMissingNode()
                        && !reply.path("task").path("type").asText().equals("continue"))
                .as("the form is taken: %s", reply)
                .isTrue();
    }

    /** Fills in the open form and sends it. */
    public JsonNode sends(Map<String, String> values) {
        eventually("an open form", () -> form.get() != null);
        return window.submit(new LinkedHashMap<>(values));
    }

    public JsonNode openForm() {
        eventually("an open form", () -> form.get() != null);
        return form.get();
    }

    private Line waitFor(String conversation, String text) {
        Line[] found = new Line[1];
        eventually(player.name() + " to read “" + text + "”", () -> {
            found[0] = transcript.of(conversation, user).stream()
                    .filter(Line::fromAssistant)
                    .filter(line -> all(line).contains(text))
                    .reduce((first, last) -> last)
                    .orElse(null);
            return found[0] != null;
        });
        return found[0];
    }

    private void eventually(String what, Supplier<Boolean> holds) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!holds.get()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError(
                        "waited in vain for " + what + "; " + player.name() + " reads:\n" + everything());
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    private String everything() {
        StringBuilder all = new StringBuilder();
        for (String conversation : List.of(direct, channel)) {
            transcript.of(conversation, user).forEach(line -> all.append(conversation)
                    .append(" | ")
                    .append(line.author())
                    .append(": ")
                    .append(all(line))
                    .append('\n'));
        }
        return all.toString();
    }

    /** Everything that can be read on a line, without markup. */
    static String all(Line line) {
        List<String> texts = new ArrayList<>();
        texts.add(line.text());
        if (line.body() != null) {
            collect(line.body(), texts);
        }
        return plain(String.join("\n", texts));
    }

    private static String plain(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    private static void collect(JsonNode node, List<String> texts) {
        if (node.isObject()) {
            for (String field : List.of("text", "title", "value")) {
                if (node.path(field).isTextual()) {
                    texts.add(node.path(field).asText());
                }
            }
        }
        node.forEach(child -> collect(child, texts));
    }

    /** The control of a label; on cards with several of it, the first after the text. */
    private static JsonNode control(JsonNode body, String label, String after) {
        List<JsonNode> controls = new ArrayList<>();
        boolean[] passed = new boolean[1];
        JsonNode[] first = new JsonNode[1];
        search(body, label, after, passed, first, controls);
        return first[0] != null ? first[0] : controls.isEmpty() ? null : controls.get(0);
    }

    private static void search(
            JsonNode node, String label, String after, boolean[] passed, JsonNode[] first, List<JsonNode> controls) {
        if (node.isTextual() && plain(node.asText()).contains(after)) {
            passed[0] = true;
        }
        boolean slackButton = node.path("type").asText().equals("button")
                && node.path("text").path("text").asText().equals(label);
        boolean teamsAction = node.path("type").asText().startsWith("Action.")
                && node.path("title").asText().equals(label);
        if (slackButton || teamsAction) {
            controls.add(node);
            if (passed[0] && first[0] == null) {
                first[0] = node;
            }
            return;
        }
        node.forEach(child -> search(child, label, after, passed, first, controls));
    }
}
