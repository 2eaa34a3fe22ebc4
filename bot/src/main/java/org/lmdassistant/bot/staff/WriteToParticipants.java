package org.lmdassistant.bot.staff;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.Card.Fact;
import org.lmdassistant.adapters.chat.Card.Press;
import org.lmdassistant.bot.conversation.Access;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Buttons;
import org.lmdassistant.bot.conversation.Letter;
import org.lmdassistant.bot.conversation.OneOf;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.understanding.replies.PassedOn;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.bot.workshops.WorkshopCards;
import org.lmdassistant.storage.workshops.Registration;
import org.lmdassistant.storage.workshops.State;
import org.lmdassistant.storage.workshops.Workshop;

/** Staff write to all who have a seat in a workshop: the action holds which, and what was typed already. */
final class WriteToParticipants extends Letter {

    static final String NAME = "write-participants";

    /** The list of participants, behind which "write to them" means those. */
    static final String LIST = "participants";

    static final String WHICH = "write-participants-which";

    private static final Pattern THEY = Pattern.compile(
            "^(?:(?:all|everybody|everyone|tous|toutes|todos|todas)\\s+)?(?:(?:of\\s+)?the |les |los |las )?(?:registered |confirmed )?"
                    + "(?:participants?|attendees|inscrits|inscrites|participantes?|inscritos|inscritas|asistentes)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** What stands before the name of the workshop: "of the … workshop", "de l'atelier de" */
    private static final Pattern OF = Pattern.compile(
            "^(?:of|in|for|at|from|de|du|des|del|d['’]|en|para|[àa]|l['’])\\s*"
                    + "(?:(?:the|our|la|le|el|notre|nuestro|workshop|atelier|taller|[ée]dition|edici[óo]n|in|of|at|de|du|en|[àa]|l['’]|d['’])\\s*){0,6}$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** "For those of Suva …", which names a workshop or goes on otherwise. */
    private static final Pattern MAY_NAME = Pattern.compile(
            "^(?:of|in|for|at|from|du|des|del|en|para|and|et|y)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Between the name and what to write. */
    private static final Pattern JOINT = Pattern.compile(
            "^\\s*(?:workshop|atelier|taller)?[\\s,]*(?:(?::|that(?!\\p{L})|que(?!\\p{L})|qu['’]|and say(?: that)?|et dis(?:-leur)?(?: que)?|y di(?:les)?(?: que)?)\\s*)?(?:to\\s+|de\\s+|d['’])?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** A workshop that is named at the beginning of some words, and what they say behind it. */
    private record Named(Workshop workshop, String text) {

        static Optional<Named> in(Workshop workshop, String words) {
            String venue = workshop.details().venue();
            return Stream.of(workshop.code(), workshop.details().title(), venue == null ? "" : venue.split(",", 2)[0])
                    .filter(name -> !name.isBlank())
                    .flatMap(name -> Pattern.compile(
                                    Pattern.quote(name), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                            .matcher(words)
                            .results()
                            .limit(1))
                    .filter(found ->
                            OF.matcher(words.substring(0, found.start())).find())
                    .findFirst()
                    .map(found -> new Named(
                            workshop,
                            JOINT.matcher(words.substring(found.end())).replaceFirst("")));
        }
    }

    /** "Tell the participants of Suva that …", "write to them: …" behind the list of participants; empty where that is not said. */
    static Optional<Action> wished(Scene scene, PassedOn words) {
        if (!scene.byStaff()) {
            return Optional.empty();
        }
        Optional<Action> listed =
                scene.awaitedBefore().filter(last -> last.verb().equals(LIST));
        if (words.toThem().isPresent()) {
            return listed.filter(last -> words.isToSeveral()).map(last -> Action.of(NAME, last.id())
                    .carrying(words.toThem().orElseThrow()));
        }
        return words.behind(THEY).map(text -> {
            List<Named> named = WorkshopOrders.known(scene).stream()
                    .flatMap(workshop -> Named.in(workshop, text).stream())
                    .toList();
            if (named.size() == 1) {
                return Action.of(NAME, named.get(0).workshop().id())
                        .carrying(named.get(0).text());
            }
            // Words that may name a workshop go to no other one, and are no part of the letter.
            if (!named.isEmpty() || MAY_NAME.matcher(text).find()) {
                return Action.of(WHICH);
            }
            String letter = JOINT.matcher(text).replaceFirst("");
            return listed.map(last -> Action.of(NAME, last.id()))
                    .orElseGet(() -> Action.of(WHICH))
                    .carrying(letter);
        });
    }

    /** Asks to the participants of which workshop: of those in which somebody has a seat. The action may hold what to write. */
    static void which(Scene scene, Action action) {
        List<Workshop> choices = WorkshopOrders.known(scene).stream()
                .filter(workshop -> !readers(scene, workshop.id()).isEmpty())
                .toList();
        // An entry of a list has no room for the words.
        boolean hasRoom = OneOf.areButtons(choices.size());
        List<Press> presses = choices.stream()
                .map(workshop -> Buttons.form(
                        WorkshopCards.name(workshop),
                        hasRoom
                                ? Action.of(NAME, workshop.id()).carrying(action.argument(0))
                                : Action.of(NAME, workshop.id())))
                .toList();
        scene.say(
                presses.isEmpty()
                        ? Card.text(scene.words().say("participants.write.nobody"))
                        : OneOf.card(scene.words().say("manage.which"), presses));
    }

    WriteToParticipants() {
        super(NAME, Access.STAFF, "participants.write");
    }

    /** The workshop, and to how many it goes. */
    @Override
    public Optional<String> matter(Scene scene, Action about) {
        return scene.workshop(about.id()).map(workshop -> scene.words()
                .say(
                        "participants.write.to",
                        "workshop",
                        WorkshopCards.name(workshop),
                        "count",
                        readers(scene, workshop.id()).size()));
    }

    @Override
    public Optional<Card> refusal(Scene scene, Action about) {
        if (scene.workshop(about.id()).isEmpty()) {
            return Optional.of(Card.text(scene.words().say("register.gone")));
        }
        return readers(scene, about.id()).isEmpty()
                ? Optional.of(Card.text(scene.words().say("participants.write.nobody")))
                : Optional.empty();
    }

    @Override
    protected void send(Scene scene, Action about, String text) {
        Workshop workshop = scene.workshop(about.id()).orElseThrow();
        Set<Long> readers = readers(scene, workshop.id());
        String by = scene.person().name();
        readers.forEach(person -> scene.tell(person, words -> letter(words, workshop, by, text)));
        scene.audit("participants-written", "workshop:" + workshop.id());
        scene.remark(scene.words().say("participants.written", "count", readers.size()));
    }

    /** Who has a seat, or who put them forward where they have no account. */
    private static Set<Long> readers(Scene scene, long workshop) {
        return scene.tx().registrations().in(workshop).stream()
                .filter(registration -> registration.state() == State.CONFIRMED)
                .map(WriteToParticipants::reader)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Long reader(Registration registration) {
        Long attending = registration.attendee().person();
        return attending == null ? Long.valueOf(registration.registeredBy()) : attending;
    }

    private static Card letter(Words words, Workshop workshop, String by, String text) {
        String heading = words.say("participants.letter", "workshop", WorkshopCards.name(workshop));
        return new Card(
                heading,
                List.of(
                        new Card.Heading(heading),
                        new Card.Facts(List.of(new Fact(by, text))),
                        new Card.Buttons(List.of(
                                Buttons.act(words.say("menu.registrations"), Action.of("registrations")),
                                Buttons.form(words.say("menu.talk"), Action.of("talk"))))));
    }
}
