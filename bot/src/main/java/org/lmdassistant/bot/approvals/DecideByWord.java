package org.lmdassistant.bot.approvals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Buttons;
import org.lmdassistant.bot.conversation.Completion;
import org.lmdassistant.bot.conversation.DecidedOn;
import org.lmdassistant.bot.conversation.OneOf;
import org.lmdassistant.bot.conversation.Repertoire;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.conversation.Waiting;
import org.lmdassistant.bot.understanding.Likeliest;
import org.lmdassistant.bot.understanding.Plain;
import org.lmdassistant.bot.understanding.Understood;
import org.lmdassistant.bot.understanding.replies.PassedOn;
import org.lmdassistant.bot.understanding.slots.Places;
import org.lmdassistant.bot.understanding.slots.Slot;
import org.lmdassistant.bot.understanding.slots.Slots;
import org.lmdassistant.bot.words.Words;

/**
 * "Decline SR-2026-0017 because the file is incomplete": finds what is meant among what waits, by number, name,
 * administration or workshop. Nothing is decided by a sentence alone: what it says is shown, and a button or "yes"
 * decides.
 */
public final class DecideByWord {

    private static final String LOOK = "look-before-deciding";

    /** Another decision on what one is just deciding on. */
    static final String INSTEAD = "decide-instead";

    private static final String MORE_INFORMATION = "more_information";

    private static final int MOST = 50;
    private static final int SHORT = 4;

    /** Where the things to choose from begin among the arguments. */
    private static final int SUBJECTS = 2;

    /** How sentences begin that refuse something, and give nothing up. */
    private static final Set<String> REFUSALS = Set.of(
            "decline",
            "declining",
            "reject",
            "refuse",
            "deny",
            "refuser",
            "refusez",
            "rejeter",
            "rejette",
            "rejetez",
            "decliner",
            "declinez",
            "rechaza",
            "rechace",
            "rechazar",
            "rechazo",
            "deniega",
            "denegar",
            "deniegue");

    /** "Put Awa on the waiting list", "FA-2026-0002 goes on the waiting list" */
    private static final Pattern WAITING_LIST = Pattern.compile(
            "(?<!\\p{L})(?:on|onto|to|sur|[àa]|en)\\s(?:the\\s|la\\s|a\\s)?(?:waiting list|wait ?list|liste d['’]attente|lista de espera)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern NOT_LISTED = Pattern.compile(
            "(?<!\\p{L})(?:don['’]?t|do not|not|never|leave|keep|ne|n['’]|pas|laisse[rz]?|garde[rz]?|no|deja|deje|mant[eé]n)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Of what has a waiting list of its own; elsewhere who is approved waits in line where nothing is left. */
    private static final String WAITLIST = "waitlist";

    /** "Accepte sous réserve de la lettre signée": what an approval cannot carry. */
    private static final Pattern REMARKS = Pattern.compile(
            "(?<!\\p{L})(?:subject to|provided|on condition|conditional|as long as|if (?:s?he|they)|but"
                    + "|sous r[ée]serve|[àa] condition|pourvu qu|[àa] charge|si (?:elle|ils?|elles)|mais"
                    + "|(?:with|avec|con) (?:the|a|la|une?|una) (?:remark|note|remarque|observaci[oó]n|nota)|siempre que|a condici[oó]n|con la condici[oó]n|sujet[oa] a|a reserva de|pero)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final Repertoire repertoire;
    private final Places places;

    public DecideByWord(Repertoire repertoire, Places places) {
        this.repertoire = repertoire;
        this.places = places;
    }

    /** Whether a sentence that was taken for something else asks to decline what somebody else asked for. */
    public static boolean isRefusal(Understood said) {
        return Plain.words(said.sentence()).stream().anyMatch(REFUSALS::contains);
    }

    /** What declining does, whatever the sentence was taken for. */
    public Action declining(Scene scene, Understood said) {
        return action(scene, said, "decline");
    }

    /** What asking somebody does, whatever the sentence was taken for. */
    public Action asking(Scene scene, Understood said) {
        return action(scene, said, MORE_INFORMATION);
    }

    /** "Ask Awa who pays for the flight", "SR-2026-0001: ask whether they can host": what waits, with the question; empty where nothing does. */
    Optional<Action> asked(Scene scene, PassedOn words) {
        if (!words.asks() || !scene.byStaff()) {
            return Optional.empty();
        }
        List<Waiting.Item> waiting = waiting(scene);
        List<Waiting.Item> named = Likeliest.of(waiting, item -> words.named(name(item)));
        boolean unnamed = named.isEmpty() && NamedKind.isIn(words.sentence(), waiting);
        List<Waiting.Item> meant = NamedKind.among(unnamed ? waiting : named, words.sentence());
        String question = meant.isEmpty() || unnamed ? words.question() : words.to(name(meant.get(0)));
        if (meant.isEmpty() || question.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                meant.size() == 1
                        ? about(meant.get(0), MORE_INFORMATION).carrying(question)
                        : which(MORE_INFORMATION, question, meant));
    }

    private static String name(Waiting.Item item) {
        return Optional.ofNullable(item.person()).orElse("");
    }

    Action action(Scene scene, Understood said) {
        return PassedOn.in(said.sentence())
                .flatMap(words -> asked(scene, words))
                .orElseGet(() -> action(scene, said, decision(said)));
    }

    private static String decision(Understood said) {
        String sentence = said.sentence();
        Optional<String> named = said.slots().get(Slot.DECISION);
        boolean listed = WAITING_LIST.matcher(sentence).find();
        if (listed && NOT_LISTED.matcher(sentence).find()) {
            return "";
        }
        if (listed && named.isEmpty()) {
            return WAITLIST;
        }
        return StaffAsk.isFirstIn(sentence)
                ? MORE_INFORMATION
                : named.orElse(StaffAsk.isIn(sentence) ? MORE_INFORMATION : "");
    }

    private Action action(Scene scene, Understood said, String decision) {
        Sought sought = Sought.by(said);
        boolean asks = decision.equals(MORE_INFORMATION);
        List<Waiting.Item> waiting = waiting(scene);
        List<Waiting.Item> named = sought.among(scene, waiting, places);
        // "Demandez-lui la lettre" names nobody: whoever is meant is asked. "Approve it" means the one thing that
        // waits.
        boolean only = !decision.isEmpty()
                && waiting.size() == 1
                && !sought.namesSomething()
                && said.slots().get(Slot.REASON).isEmpty()
                && Plain.words(said.sentence()).size() <= SHORT;
        boolean unnamed = named.isEmpty() && (only || (asks && StaffAsk.isOfUnnamed(said.sentence())));
        List<Waiting.Item> meant = NamedKind.among(unnamed ? waiting : named, said.sentence());
        if (meant.size() == 1 && sought.namesAnother(waiting, meant.get(0))) {
            return Action.of("none-to-decide", "decide.one-by-one");
        }
        if (meant.size() == 1) {
            return about(meant.get(0), decision);
        }
        if (!meant.isEmpty()) {
            Optional<String> why =
                    asks ? StaffAsk.question(said.sentence()) : said.slots().get(Slot.REASON);
            return which(decision, why.orElse(""), meant);
        }
        if (!sought.reference().isEmpty()) {
            return Action.of(DecidedOn.VERB, sought.reference());
        }
        if (sought.namesSomething() || asks) {
            return Action.of("none-to-decide", "pending.none-of-that");
        }
        if (sought.isEverything()) {
            return Action.of("none-to-decide", "decide.one-by-one");
        }
        // "No wait, I meant decline", right behind.
        return DecidedOn.again(scene).filter(decided -> !decision.isEmpty()).orElse(Action.of("pending"));
    }

    private static Action which(String decision, String why, List<Waiting.Item> meant) {
        Action which = Action.of("which-to-decide", decision, why);
        for (Waiting.Item item : meant) {
            which = which.with(item.subject());
        }
        return which;
    }

    /** What a sentence decides on something instead, while somebody is about to do this: "no wait, accept it". */
    static Optional<Action> another(String kind, Action about, Slots named, String than) {
        return named.get(Slot.DECISION)
                .filter(decision -> !decision.equals(than))
                .map(decision -> Action.of(INSTEAD, kind + ":" + about.id(), decision));
    }

    /** Begins with another decision on the same thing, if it still waits. */
    void instead(Scene scene, Action action) {
        waiting(scene, action.argument(0))
                .ifPresentOrElse(
                        item -> scene.then(about(item, action.argument(1))), () -> scene.then(Action.of("pending")));
    }

    private Action about(Waiting.Item item, String decision) {
        String kind = kind(item.subject());
        String id = item.subject().substring(kind.length() + 1);
        String verb =
                switch (decision) {
                    case "decline" -> "decline-" + kind;
                    case MORE_INFORMATION -> "ask-" + kind;
                    case "defer" -> "defer-" + kind;
                    default -> "";
                };
        // What cannot be put off is shown, and goes on waiting.
        return repertoire.rules().containsKey(verb) ? Action.of(verb, id) : Action.of(LOOK, item.subject(), decision);
    }

    private List<Waiting.Item> waiting(Scene scene) {
        Set<String> kinds = repertoire.decidable().keySet();
        List<Waiting.Item> items = new ArrayList<>();
        repertoire.waiting().forEach(source -> source.items(scene.tx(), scene.words()).stream()
                .filter(item -> kinds.contains(kind(item.subject())))
                .forEach(items::add));
        return items;
    }

    private Optional<Waiting.Item> waiting(Scene scene, String subject) {
        return waiting(scene).stream()
                .filter(item -> item.subject().equals(subject))
                .findFirst();
    }

    /** Shows one thing that waits, and asks whether to approve it where that was said. */
    void look(Scene scene, Action action) {
        Optional<Waiting.Item> item = waiting(scene, action.argument(0));
        if (item.isEmpty()) {
            scene.say(scene.words().say("pending.count", "count", 0));
            return;
        }
        String decision = action.argument(1);
        boolean waits = decision.equals(WAITLIST);
        if (decision.equals("defer")) {
            scene.say(scene.words().say("decide.defer"));
        }
        item.get().show().accept(scene);
        String toList = WAITLIST + "-" + kind(item.get().subject());
        if (waits && repertoire.rules().containsKey(toList)) {
            scene.awaits(action);
            scene.say(sure(scene.words(), item.get(), toList, "decide.waiting-list", "decide.waiting-list.yes"));
            return;
        }
        if (waits) {
            scene.say(scene.words().say("decide.waiting-list.none"));
        }
        if (waits || decision.equals("approve")) {
            boolean remarks = scene.takeSaid()
                    .filter(said -> REMARKS.matcher(said.sentence()).find())
                    .isPresent();
            if (remarks) {
                scene.say(scene.words().say("decide.no-remark", "name", name(item.get())));
            }
            scene.awaits(action);
            String approving =
                    repertoire.decidable().getOrDefault(kind(item.get().subject()), "");
            scene.say(sure(scene.words(), item.get(), approving, "decide.sure", "decide.approve"));
        }
    }

    private static String kind(String subject) {
        return subject.split(":", 2)[0];
    }

    /** Asks whether to do with it what has this verb. */
    private static Card sure(Words words, Waiting.Item item, String verb, String question, String yes) {
        return Card.text(
                words.say(question, "what", item.label()),
                List.of(
                        Buttons.main(
                                words.say(yes), Action.of(verb, item.subject().split(":", 2)[1])),
                        Buttons.act(words.say("decide.not-now"), Action.of("pending"))));
    }

    /** Asks which of several is meant; what was said to do with it is not asked again. */
    void which(Scene scene, Action action) {
        Words words = scene.words();
        String decision = action.argument(0);
        String reason = action.argument(1);
        List<String> subjects = action.arguments().stream().skip(SUBJECTS).toList();
        List<Waiting.Item> items = waiting(scene).stream()
                .filter(item -> subjects.contains(item.subject()))
                .limit(MOST)
                .toList();
        if (items.isEmpty()) {
            scene.say(words.say("pending.count", "count", 0));
            return;
        }
        scene.awaits(action);
        scene.say(OneOf.card(
                words.say("answer.which-one"),
                items.stream()
                        .map(item -> button(item, about(item, decision), reason))
                        .toList()));
    }

    /** "The registration", "the support one, SR-2026-0001", where it was asked which. */
    Completion whichOne() {
        return new Completion(Set.of(Slot.PERSON), Set.of(), NamedKind::isAllOf, (scene, wish, said) -> {
            List<String> subjects = wish.arguments().stream().skip(SUBJECTS).toList();
            List<Waiting.Item> items = waiting(scene).stream()
                    .filter(item -> subjects.contains(item.subject()))
                    .toList();
            List<Waiting.Item> meant = NamedKind.among(items, said.sentence());
            // "The registration of Peter", where it was asked of Awa, is another one.
            boolean theirs = meant.stream().allMatch(item -> Plain.words(name(item))
                    .containsAll(Plain.words(said.slots().get(Slot.PERSON).orElse(""))));
            return meant.size() == 1 && items.size() > 1 && theirs
                    ? Optional.of(because(about(meant.get(0), wish.argument(0)), wish.argument(1)))
                    : Optional.empty();
        });
    }

    /** With the reason or question that was typed, where the flow takes one. */
    private static Action because(Action action, String why) {
        boolean takes = action.verb().startsWith("decline-") || action.verb().startsWith("ask-");
        return takes && !why.isEmpty() ? action.carrying(why) : action;
    }

    private Card.Press button(Waiting.Item item, Action action, String reason) {
        if (action.verb().equals(LOOK)) {
            return Buttons.act(item.label(), action);
        }
        return Buttons.form(item.label(), because(action, reason));
    }

    /** Says why nothing is decided, and shows what waits. */
    void none(Scene scene, Action action) {
        if (!waiting(scene).isEmpty()) {
            boolean oneByOne = action.argument(0).equals("decide.one-by-one");
            scene.say(scene.words().say(oneByOne ? "decide.one-by-one" : "pending.none-of-that"));
        }
        scene.then(Action.of("pending"));
    }

    /** Shows whatever has a number, decided or not. */
    void number(Scene scene, Action action) {
        String number = action.argument(0);
        repertoire.finders().stream()
                .flatMap(finder -> finder.find(scene.tx(), scene.words(), number).stream())
                .findFirst()
                .ifPresentOrElse(
                        found -> {
                            scene.say(scene.words().say("decide.not-waiting", "reference", number));
                            scene.then(found.show());
                        },
                        () -> scene.say(scene.words().say("search.found", "count", 0, "text", number)));
    }
}
