package org.lmdassistant.bot.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.Card.Fact;
import org.lmdassistant.adapters.chat.Choice;
import org.lmdassistant.adapters.chat.Form;
import org.lmdassistant.bot.administrations.Administration;
import org.lmdassistant.bot.administrations.Administrations;
import org.lmdassistant.bot.conversation.Access;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Answers;
import org.lmdassistant.bot.conversation.Finder;
import org.lmdassistant.bot.conversation.Finder.Found;
import org.lmdassistant.bot.conversation.Flow;
import org.lmdassistant.bot.conversation.Question;
import org.lmdassistant.bot.conversation.Repertoire;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.understanding.Understood;
import org.lmdassistant.bot.understanding.slots.Slot;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.storage.Tx;
import org.lmdassistant.storage.people.Person;

/** Staff search people, and everything that has a number, by a part of the name or of the number, or by the administration. */
final class Search implements Flow {

    private static final Pattern NUMBER = Pattern.compile("\\b[A-Z]{1,3}-\\d{4}-\\d{2,6}\\b");

    /** "Look up awa please", "où en est Daniel ?", "busca a Awa" */
    private static final Pattern SOUGHT = Pattern.compile(
            "(?:please |can you |could you |svp |por favor )?"
                    + "(?:find|look up|look for|search(?: for)?|show me|who(?:'s|’s| is)|where(?:'s|’s| is)"
                    + "|cherche[rz]?|recherche[rz]?|trouve[rz]?|retrouve[rz]?|qui est|où en est|ou en est"
                    + "|buscar?|busque|búscame|buscame|encuentra|encuentre|encontrar|qui[eé]n es|c[oó]mo va|en qu[eé] va|d[oó]nde est[aá]) "
                    + "(?:a |la |le |el |mr |mrs |ms |mme |m\\. |sr |sra )?"
                    + "(?<who>\\p{L}[\\p{L}\\p{M}'’-]*(?: \\p{L}[\\p{L}\\p{M}'’-]*){0,3}?)"
                    + "(?: at| now| please| pls| svp| s['’]il vous plaît| por favor)?\\s*[?!.]*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** How long the code of an administration is. */
    private static final int CODE = 2;

    private final Repertoire repertoire;
    private final Administrations administrations;

    Search(Repertoire repertoire, Administrations administrations) {
        this.repertoire = repertoire;
        this.administrations = administrations;
    }

    @Override
    public String name() {
        return "search";
    }

    @Override
    public Access access() {
        return Access.STAFF;
    }

    @Override
    public String title(Scene scene, Action about) {
        return scene.words().say("staff.search");
    }

    @Override
    public List<Question> questions(Scene scene, Action about) {
        return List.of(Question.of("text", scene.words().say("search.what"), new Form.Text(80, false))
                .hinting(scene.words().say("search.hint"))
                .checking(text -> text.strip().length() < 2
                        ? Optional.of(scene.words().say("search.too-short"))
                        : Optional.empty()));
    }

    /** By the number, the name or the administration that a sentence names, or what it says to look for in small letters; else it is asked. */
    static Action wished(Scene scene, Understood said) {
        return said.slots()
                .get(Slot.REFERENCE)
                .or(() -> said.slots().get(Slot.PERSON))
                .or(() -> said.slots().get(Slot.ADMINISTRATION))
                .or(() -> sought(said.sentence()))
                .map(text -> Action.of("find", text))
                .orElse(Action.of("search"));
    }

    private static Optional<String> sought(String sentence) {
        Matcher sought = SOUGHT.matcher(sentence.strip());
        return sought.matches() ? Optional.of(sought.group("who")) : Optional.empty();
    }

    @Override
    public void finish(Scene scene, Action about, Answers answers) {
        find(scene, answers.text("text"));
    }

    /** Finds what the action names. */
    void find(Scene scene, Action action) {
        find(scene, action.argument(0));
    }

    private void find(Scene scene, String said) {
        Matcher number = NUMBER.matcher(said);
        String text = number.find() ? number.group() : said;
        Optional<Administration> administration =
                administrations.named(text).filter(named -> text.length() > CODE || text.equals(named.code()));
        if (administration.isPresent()) {
            found(
                    scene,
                    administration.get().name(scene.language()),
                    of(scene, administration.get().code(), text));
            return;
        }
        found(scene, text, named(scene, text));
    }

    private List<Found> named(Scene scene, String text) {
        List<Found> found = new ArrayList<>(people(scene.tx().people().search(text, Finder.MOST)));
        repertoire.finders().forEach(finder -> found.addAll(finder.find(scene.tx(), scene.words(), text)));
        return found;
    }

    /** The people, requests, registrations and applications of an administration, and whoever is called the same: "Jordan". */
    private List<Found> of(Scene scene, String code, String text) {
        Tx tx = scene.tx();
        Words words = scene.words();
        Stream<Found> theirs = Stream.of(
                        people(tx.people().of(code, Finder.MOST)).stream(),
                        tx.supportRequests().ofAdministration(code, Finder.MOST).stream()
                                .map(request -> new Found(
                                        request.reference() + " · "
                                                + words.name(
                                                        "support.kind",
                                                        request.details().kind()),
                                        Action.of("show-support", request.id()))),
                        tx.registrations().ofAdministration(code, Finder.MOST).stream()
                                .map(registration -> new Found(
                                        registration.reference() + " · "
                                                + registration.attendee().name(),
                                        Action.of("show-registration", registration.id()))))
                .flatMap(each -> each);
        Stream<Found> called = text.equals(code) ? Stream.empty() : named(scene, text).stream();
        return Stream.concat(theirs, called).distinct().toList();
    }

    private static void found(Scene scene, String text, List<Found> found) {
        String heading = scene.words().say("search.found", "count", found.size(), "text", text);
        if (found.size() <= 1) {
            scene.say(heading);
            found.forEach(one -> scene.then(one.show()));
            return;
        }
        scene.say(new Card(
                heading,
                List.of(
                        new Card.Paragraph(heading),
                        new Card.Picker(
                                scene.words().say("search.look-at"),
                                found.stream()
                                        .map(one -> new Choice(one.show().encode(), one.label()))
                                        .toList()))));
    }

    private static List<Found> people(List<Person> people) {
        return people.stream()
                .filter(Person::introduced)
                .map(person -> new Found(person.name(), Action.of("show-person", person.id())))
                .toList();
    }

    /** Who somebody is. */
    void person(Scene scene, Action action) {
        Words words = scene.words();
        Optional<Person> found = scene.tx().people().get(action.id()).filter(Person::introduced);
        if (found.isEmpty()) {
            scene.say(words.say("search.nobody"));
            return;
        }
        Person person = found.get();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                words.say("prompt.administration"), administrations.name(person.administration(), words.language())));
        Optional.ofNullable(person.position())
                .ifPresent(position -> facts.add(new Fact(words.say("prompt.position"), position)));
        Optional.ofNullable(person.seniority())
                .ifPresent(level -> facts.add(new Fact(words.say("prompt.seniority"), words.name("seniority", level))));
        facts.add(new Fact(words.say("search.language"), words.languageName(person.language())));
        scene.tx()
                .pairings()
                .coachOf(person.id())
                .flatMap(coach -> scene.tx().people().get(coach))
                .ifPresent(coach -> facts.add(new Fact(words.say("fellow.coach"), coach.name())));
        scene.say(new Card(person.name(), List.of(new Card.Heading(person.name()), new Card.Facts(facts))));
    }
}
