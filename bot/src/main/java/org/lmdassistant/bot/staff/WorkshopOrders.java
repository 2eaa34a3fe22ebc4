package org.lmdassistant.bot.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
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
import org.lmdassistant.bot.words.Words;
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
    /** What is over for longer is managed from what a search finds. */
    private static final int YEARS = 1;

    private static final int MOST = 50;

    private final Places places;

    WorkshopOrders(Places places) {
        this.places = places;
    }

    /** What sentences of an intent ask for: the verb that does it, and the workshops that it can be done to. */
    private record Order(String intent, String verb, boolean asksQuestions, BiPredicate<Workshop, Instant> possible) {}

    private static final List<Order> ORDERS = List.of(
            new Order("manage_workshop", "how-to-change", false, (workshop, now) -> true),
            new Order("workshop_participants", "participants", false, (workshop, now) -> true),
            new Order("announce_workshop", "announce-workshop", false, WorkshopOrders::isOpen),
            new Order("close_registration", "ask-to-close", false, WorkshopOrders::isOpen),
            new Order("reopen_registration", "ask-to-reopen", false, WorkshopOrders::isClosed),
            new Order(
                    "cancel_workshop",
                    "cancel-workshop",
                    true,
                    (workshop, now) -> isOpen(workshop, now) || isClosed(workshop, now)),
            new Order("note_attendance", "attendance", true, WorkshopOrders::hasTakenPlace),
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
        List<Workshop> known = known(scene);
        List<Workshop> mentioned = Mentioned.among(known, said, places);
        if (mentioned.isEmpty() && Mentioned.namesOne(said)) {
            return Action.of(NONE, order.verb);
        }
        List<Workshop> possible = possible(scene, mentioned.isEmpty() ? known : mentioned, order);
        List<Workshop> meant = possible.isEmpty() ? mentioned : possible;
        if (meant.size() == 1) {
            return Action.of(order.verb, meant.get(0).id());
        }
        Action which = Action.of(WHICH, order.verb);
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
                .filter(one -> one.verb.equals(action.argument(0)))
                .findFirst();
        if (order.isEmpty()) {
            return;
        }
        List<String> ids = action.arguments().subList(1, action.arguments().size());
        List<Press> presses = (ids.isEmpty() ? possible(scene, known(scene), order.get()) : known(scene))
                .stream()
                        .filter(workshop -> ids.isEmpty() || ids.contains(String.valueOf(workshop.id())))
                        .limit(MOST)
                        .map(workshop -> button(scene.words(), order.get(), workshop))
                        .toList();
        scene.say(
                presses.isEmpty()
                        ? Card.text(scene.words().say("manage.none"))
                        : OneOf.card(scene.words().say("manage.which"), presses));
    }

    private static Press button(Words words, Order order, Workshop workshop) {
        String name = WorkshopCards.name(workshop) + " · " + WorkshopCards.place(words, workshop);
        Action action = Action.of(order.verb, workshop.id());
        return order.asksQuestions ? Buttons.form(name, action) : Buttons.act(name, action);
    }

    private static List<Workshop> known(Scene scene) {
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
