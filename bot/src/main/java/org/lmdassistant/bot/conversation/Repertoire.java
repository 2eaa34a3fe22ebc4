package org.lmdassistant.bot.conversation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.lmdassistant.bot.understanding.Plain;
import org.lmdassistant.bot.understanding.Understood;
import org.lmdassistant.bot.understanding.replies.PassedOn;
import org.lmdassistant.bot.words.Language;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.storage.Tx;

/** Everything the assistant can do, each with who may do it. An act that is not in here does not exist. */
public final class Repertoire {

    /** A deed with its rule; a flow's deed is null-free because starting it is a deed, too. */
    record Entry(Access access, Deed deed) {}

    private record Source(Access access, Lookup lookup) {}

    private static final int LONGEST_LABEL = 8;

    private final Map<String, Entry> deeds = new TreeMap<>();
    private final Map<String, Flow> flows = new TreeMap<>();
    private final Map<String, Wish> intents = new HashMap<>();
    private final Map<String, Predicate<Scene>> speakers = new HashMap<>();
    private final Map<String, Completion> completions = new HashMap<>();
    private final Map<String, Source> lookups = new TreeMap<>();
    private final Map<String, String> threads = new HashMap<>();
    private final Map<String, Action> names = new LinkedHashMap<>();
    private final List<Offer> menu = new ArrayList<>();
    private final List<Offer> staffMenu = new ArrayList<>();
    private final List<Waiting> waiting = new ArrayList<>();
    private final List<Agenda> agenda = new ArrayList<>();
    private final List<Relay> relays = new ArrayList<>();
    private final List<Unanswered> unanswered = new ArrayList<>();
    private final List<Chore> chores = new ArrayList<>();
    private final List<Leaving> leaving = new ArrayList<>();
    private final List<Reader> readers = new ArrayList<>();
    private final List<HandingOver> handingOver = new ArrayList<>();
    private final List<Finder> finders = new ArrayList<>();
    private final List<Deciding> deciding = new ArrayList<>();
    private final List<Titled.Source> titled = new ArrayList<>();
    private final Map<String, String> decidable = new TreeMap<>();

    public Repertoire(List<Topic> topics) {
        topics.forEach(topic -> topic.addTo(this));
    }

    /** Adds something that happens at once. */
    public void deed(String verb, Access access, Deed deed) {
        if (flows.containsKey(verb) || deeds.putIfAbsent(verb, new Entry(access, deed)) != null) {
            throw new IllegalStateException("two things are called " + verb);
        }
    }

    /** Adds a conversation with questions. */
    public void flow(Flow flow) {
        if (deeds.containsKey(flow.name()) || flows.putIfAbsent(flow.name(), flow) != null) {
            throw new IllegalStateException("two things are called " + flow.name());
        }
    }

    /** Lets sentences of an intent do something, whatever else they say. */
    public void intent(String intent, Action action) {
        intent(intent, (scene, said) -> action);
    }

    /** Lets sentences of an intent do what they name. */
    public void intent(String intent, Wish wish) {
        intents.put(intent, wish);
    }

    /** Lets a wish that {@link Scene#awaits} more be completed by what is typed next. */
    public void completion(String verb, Completion completion) {
        completions.put(verb, completion);
    }

    Optional<Completion> completion(String verb) {
        return Optional.ofNullable(completions.get(verb));
    }

    /** Adds a source of choices for search fields. */
    public void lookup(String source, Access access, Lookup lookup) {
        if (lookups.putIfAbsent(source, new Source(access, lookup)) != null) {
            throw new IllegalStateException("two sources are called " + source);
        }
    }

    /** Lets what is written in the thread of a card with a key such as {@code help:12} do something: id, text. */
    public void thread(String keyPrefix, String verb) {
        threads.put(keyPrefix, verb);
    }

    /** Lets a text that is just this word of the catalogs, in any language, do something. */
    public void called(String key, Action action) {
        names.put(key, action);
    }

    /** Adds a line to everybody's menu; its label is what it is called. */
    public void offer(String key, Action action) {
        called(key, action);
        menu.add(new Offer(key, action, flows.containsKey(action.verb())));
    }

    /** Adds a line to the staff's menu; its label is what it is called. */
    public void offerStaff(String key, Action action) {
        called(key, action);
        staffMenu.add(new Offer(key, action, flows.containsKey(action.verb())));
    }

    /** Adds a source of what waits for staff. */
    public void waiting(Waiting source) {
        waiting.add(source);
    }

    /** Adds a source of what comes up for people. */
    public void agenda(Agenda source) {
        agenda.add(source);
    }

    /** Adds a source of what people are asked. */
    public void unanswered(Unanswered source) {
        unanswered.add(source);
    }

    /** Adds a way in which words reach somebody else; the first that takes them counts. */
    public void relay(Relay relay) {
        relays.add(relay);
    }

    /** How a sentence is passed on that is for somebody else. */
    Optional<Action> relayed(Scene scene, String sentence) {
        return PassedOn.in(sentence).flatMap(words -> relays.stream()
                .flatMap(relay -> relay.action(scene, words).stream())
                .findFirst());
    }

    /** Adds something the program does by itself. */
    public void chore(String name, Duration every, Consumer<Tx> work) {
        chores.add(new Chore(name, every, work));
    }

    /** Adds what has to be ended for somebody who wants to be forgotten. */
    public void leaving(Leaving part) {
        leaving.add(part);
    }

    /** Adds what a member of staff who is away hands over. */
    public void handingOver(HandingOver part) {
        handingOver.add(part);
    }

    public List<HandingOver> handingOver() {
        return List.copyOf(handingOver);
    }

    /** Adds a part of what staff can search. */
    public void finder(Finder finder) {
        finders.add(finder);
    }

    public List<Finder> finders() {
        return List.copyOf(finders);
    }

    /** Adds a way in which a sentence decides on what waits for the speaker alone; the first that takes it counts. */
    public void deciding(Deciding way) {
        deciding.add(way);
    }

    /** What a sentence decides that waits for the speaker alone. */
    public Optional<Action> decided(Scene scene, Understood said) {
        return deciding.stream()
                .flatMap(way -> way.action(scene, said).stream())
                .findFirst();
    }

    /** Adds a source of what people call by its title. */
    public void titled(Titled.Source source) {
        titled.add(source);
    }

    /** All that the speaker may call by its title. */
    List<Titled> titled(Scene scene) {
        return titled.stream().flatMap(source -> source.known(scene).stream()).toList();
    }

    /** Adds a kind of thing that staff decide on; it is declined by {@code decline-KIND}, asked about by {@code ask-KIND}. */
    public void decidable(String kind, String approvingVerb) {
        decidable.put(kind, approvingVerb);
    }

    /** The kinds of things that staff decide on, each with the verb that approves. */
    public Map<String, String> decidable() {
        return Collections.unmodifiableMap(decidable);
    }

    /** Adds a reason for which somebody may read a document. */
    public void reader(Reader reader) {
        readers.add(reader);
    }

    public List<Reader> readers() {
        return List.copyOf(readers);
    }

    public List<Leaving> leaving() {
        return List.copyOf(leaving);
    }

    public List<Offer> menu() {
        return List.copyOf(menu);
    }

    /** What is called by just this text, in any language. */
    Optional<Action> called(Words reader, String text) {
        List<String> said = Plain.words(text);
        if (said.isEmpty() || said.size() > LONGEST_LABEL) {
            return Optional.empty();
        }
        return names.entrySet().stream()
                .filter(name -> Arrays.stream(Language.values())
                        .anyMatch(language -> Plain.words(reader.in(language).say(name.getKey()))
                                .equals(said)))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    public List<Offer> staffMenu() {
        return List.copyOf(staffMenu);
    }

    public List<Waiting> waiting() {
        return List.copyOf(waiting);
    }

    public List<Agenda> agenda() {
        return List.copyOf(agenda);
    }

    public List<Unanswered> unanswered() {
        return List.copyOf(unanswered);
    }

    public List<Chore> chores() {
        return List.copyOf(chores);
    }

    /** What a text in the thread of a card does. */
    Optional<Action> inThread(String key, String text) {
        String[] parts = key.split(":", 2);
        return parts.length < 2
                ? Optional.empty()
                : Optional.ofNullable(threads.get(parts[0])).map(verb -> Action.of(verb, parts[1], text));
    }

    Optional<Entry> deed(String verb) {
        return Optional.ofNullable(deeds.get(verb));
    }

    Optional<Flow> flow(String name) {
        return Optional.ofNullable(flows.get(name));
    }

    /** Who may do what has this name, if anything has. */
    Optional<Access> access(String verb) {
        return deed(verb).map(Entry::access).or(() -> flow(verb).map(Flow::access));
    }

    /** Adds of whom an intent may be: of anybody else another reading of the sentence is likelier. */
    public void saidBy(String intent, Predicate<Scene> who) {
        speakers.put(intent, who);
    }

    boolean isSaidBy(Scene scene, String intent) {
        return speakers.getOrDefault(intent, anybody -> true).test(scene);
    }

    Optional<Action> actionFor(Scene scene, Understood said) {
        return Optional.ofNullable(intents.get(said.intent())).map(wish -> wish.action(scene, said));
    }

    /** The source of that name, if it exists and the speaker may use it. */
    Optional<Lookup> lookup(Scene scene, String source) {
        return Optional.ofNullable(lookups.get(source))
                .filter(found -> scene.may(found.access()))
                .map(Source::lookup);
    }

    /** Every verb with who may do it: the authorization registry, for tests and for documentation. */
    public Map<String, Access> rules() {
        Map<String, Access> rules = new TreeMap<>();
        deeds.forEach((verb, entry) -> rules.put(verb, entry.access()));
        flows.forEach((verb, flow) -> rules.put(verb, flow.access()));
        return rules;
    }

    /** Every source of choices with who may search it. */
    public Map<String, Access> searchRules() {
        Map<String, Access> rules = new TreeMap<>();
        lookups.forEach((name, source) -> rules.put(name, source.access()));
        return rules;
    }

    /** The flows, for tests that walk every form. */
    public Collection<Flow> flows() {
        return Collections.unmodifiableCollection(flows.values());
    }
}
