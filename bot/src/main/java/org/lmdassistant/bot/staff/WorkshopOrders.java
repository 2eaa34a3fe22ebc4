package org.lmdassistant.bot.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.Card.Press;
import org.lmdassistant.bot.conversation.Access;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Buttons;
import org.lmdassistant.bot.conversation.OneOf;
import org.lmdassistant.bot.conversation.Repertoire;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.understanding.Understood;
import org.lmdassistant.bot.understanding.slots.Places;
import org.lmdassistant.bot.understanding.slots.Slot;
import org.lmdassistant.bot.workshops.Mentioned;
import org.lmdassistant.bot.workshops.WorkshopCards;
import org.lmdassistant.storage.workshops.Workshop;
import org.lmdassistant.storage.workshops.WorkshopStatus;

/**
 * "Close registration for Kigali", "who is registered for LMD-2027-03?": what staff ask for about one workshop. Where a
 * sentence fits several, or none, those for which it can be done are to choose from.
 */
final class WorkshopOrders {

    private static final String WHICH = "which-workshop";
    private static final String NONE = "no-such-workshop";
    /** What is over for longer is found by its code. */
    private static final int YEARS = 1;

    private static final int MOST = 50;

    private static final String ATTENDANCE = "note_attendance";
    private static final String ANNOUNCEMENT = "announce_workshop";

    /** "Announce it to the French-speaking administrations only" */
    private static final Pattern SOME = Pattern.compile(
            "(?<!\\p{L})(?:(?:to|[àa]|aux?|al)\\s[^,.]{1,60}\\s(?:only|alone|seulement|uniquement|solo|solamente)(?!\\p{L})"
                    + "|(?:only|just|seulement|uniquement|s[óo]lo|solamente)\\s+(?:to|[àa]|aux?|al|for|pour|para)\\s"
                    + "|(?:to|[àa]|aux?|a)\\s+(?:(?:the|les|las|los)\\s+)?(?:\\p{L}+[\\s-]){0,2}?(?:francophones?|anglophones?|hispanophones?|hispanohablantes?|(?:french|english|spanish)[- ]speaking|de habla)(?!\\p{L})"
                    + "|(?:except|sauf|excepto|salvo|without|sans|sin)\\s+(?-i:\\p{Lu}))",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern WHO = Pattern.compile(
            "^[\\s¿¡]*(?:who|how many|which|did|was|were|qui|combien|est-ce que|qui[ée]n(?:es)?|cu[áa]nt[oa]s)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final Places places;

    WorkshopOrders(Places places) {
        this.places = places;
    }

    /** What sentences of an intent ask for: the verb that does it, and the workshops that it can be done to. */
    private record Order(String intent, String verb, boolean asksQuestions, BiPredicate<Workshop, Instant> possible) {

        /** "Who came to Kigali?" is not answered by asking who did. */
        Action about(Understood said, Workshop workshop) {
            Action action = Action.of(verb(said), workshop.id());
            return intent.equals(ANNOUNCEMENT) && SOME.matcher(said.sentence()).find()
                    ? action.with(Announce.SOME)
                    : action;
        }

        private String verb(Understood said) {
            return intent.equals(ATTENDANCE) && WHO.matcher(said.sentence()).find() ? "who-came" : verb;
        }
    }

    private static final List<Order> ORDERS = List.of(
            new Order(
                    "manage_workshop",
                    "change-workshop",
                    true,
                    (workshop, now) -> workshop.status() != WorkshopStatus.CANCELLED),
            new Order("workshop_participants", "participants", false, (workshop, now) -> true),
            new Order(ANNOUNCEMENT, "announce-workshop", false, WorkshopOrders::isOpen),
            new Order("close_registration", "ask-to-close", false, WorkshopOrders::isOpen),
            new Order("reopen_registration", "ask-to-reopen", false, WorkshopOrders::isClosed),
            new Order(
                    "cancel_workshop",
                    "cancel-workshop",
                    true,
                    (workshop, now) -> isOpen(workshop, now) || isClosed(workshop, now)),
            new Order(ATTENDANCE, "attendance", true, WorkshopOrders::hasTakenPlace),
            new Order("workshop_feedback", "evaluation", false, WorkshopOrders::hasTakenPlace));

    void addTo(Repertoire repertoire) {
        repertoire.deed(WHICH, Access.STAFF, this::which);
        repertoire.deed(NONE, Access.STAFF, this::none);
        ORDERS.forEach(order -> repertoire.intent(order.intent, (scene, said) -> action(scene, said, order)));
    }

    private Action action(Scene scene, Understood said, Order order) {
        if (!scene.byStaff()) {
            return Action.of(order.verb);
        }
        List<Workshop> known = known(scene, said);
        List<Workshop> mentioned = Mentioned.among(known, said, places);
        if (mentioned.isEmpty() && Mentioned.namesOne(said)) {
            return Action.of(NONE, order.intent);
        }
        List<Workshop> possible = possible(scene, mentioned.isEmpty() ? known : mentioned, order);
        List<Workshop> meant = possible.isEmpty() ? mentioned : possible;
        if (meant.size() == 1) {
            return order.about(said, meant.get(0));
        }
        Action which = Action.of(WHICH, order.intent);
        for (Workshop workshop : meant.subList(0, Math.min(MOST, meant.size()))) {
            which = which.with(workshop.id());
        }
        return which;
    }

    /** Says that nothing is called so, and shows what there is. */
    private void none(Scene scene, Action action) {
        scene.say(scene.words().say("manage.none-fitting"));
        which(scene, action);
    }

    private void which(Scene scene, Action action) {
        Optional<Order> order = ORDERS.stream()
                .filter(one -> one.intent.equals(action.argument(0)))
                .findFirst();
        if (order.isEmpty()) {
            return;
        }
        List<String> ids = action.arguments().subList(1, action.arguments().size());
        List<Workshop> choices = (ids.isEmpty() ? possible(scene, known(scene), order.get()) : known(scene))
                .stream()
                        .filter(workshop -> ids.isEmpty() || ids.contains(String.valueOf(workshop.id())))
                        .limit(MOST)
                        .toList();
        List<Press> presses = choices.stream()
                .map(workshop -> press(scene, order.get(), workshop, OneOf.areButtons(choices.size())))
                .toList();
        scene.say(
                presses.isEmpty()
                        ? Card.text(scene.words().say("manage.none"))
                        : OneOf.card(scene.words().say("manage.which"), presses));
    }

    /** A button says the same sentence of the one workshop; an entry of a list has no room for it. */
    private static Press press(Scene scene, Order order, Workshop workshop, boolean hasRoom) {
        String name = WorkshopCards.name(workshop) + " · " + WorkshopCards.place(scene.words(), workshop);
        Action action = scene.sayingInstead(Slot.WORKSHOP, workshop.code())
                .filter(sentence -> hasRoom)
                .orElseGet(() -> Action.of(order.verb, workshop.id()));
        return order.asksQuestions ? Buttons.form(name, action) : Buttons.act(name, action);
    }

    /** Those of late and to come, and one whose code is given, however old. */
    private static List<Workshop> known(Scene scene, Understood said) {
        Optional<Workshop> coded =
                said.slots().get(Slot.WORKSHOP).flatMap(scene.tx().workshops()::byCode);
        return Stream.concat(known(scene).stream(), coded.stream()).distinct().toList();
    }

    static List<Workshop> known(Scene scene) {
        LocalDate today = LocalDate.ofInstant(scene.now(), ZoneOffset.UTC);
        return scene.tx().workshops().since(today.minusYears(YEARS));
    }

    private static List<Workshop> possible(Scene scene, List<Workshop> workshops, Order order) {
        return workshops.stream()
                .filter(workshop -> order.possible.test(workshop, scene.now()))
                .toList();
    }

    private static boolean isOpen(Workshop workshop, Instant now) {
        return workshop.status() == WorkshopStatus.OPEN && !WorkshopCards.isOver(workshop, now);
    }

    private static boolean isClosed(Workshop workshop, Instant now) {
        return workshop.status() == WorkshopStatus.CLOSED && !WorkshopCards.isOver(workshop, now);
    }

    private static boolean hasTakenPlace(Workshop workshop, Instant now) {
        return workshop.status() != WorkshopStatus.CANCELLED
                && !now.atZone(workshop.details().zone())
                        .toLocalDate()
                        .isBefore(workshop.details().starts());
    }
}
