package org.lmdassistant.bot.conversation;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lmdassistant.adapters.chat.Act;
import org.lmdassistant.adapters.chat.Answer;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.ChatJson;
import org.lmdassistant.adapters.chat.Place;
import org.lmdassistant.adapters.chat.Profile;
import org.lmdassistant.adapters.chat.Turn;
import org.lmdassistant.bot.understanding.Understood;
import org.lmdassistant.bot.understanding.slots.Slot;
import org.lmdassistant.bot.words.Language;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.storage.Tx;
import org.lmdassistant.storage.people.Contact;
import org.lmdassistant.storage.people.Identity;
import org.lmdassistant.storage.people.Person;
import org.lmdassistant.storage.workshops.Workshop;

/**
 * One turn being played: who speaks, in which words, inside which transaction. What is said here is written to the
 * outbox and leaves only if the transaction commits.
 */
public final class Scene {

    private final Turn turn;
    private final Tx tx;
    private final Post post;
    private final Received received;
    private final Optional<Understood> proposal;
    private Person person;
    private Answer answer = Answer.nothing();
    private boolean hinted;
    private @Nullable Action next;
    private boolean comesBack;
    private @Nullable Understood said;
    private boolean asked;
    private @Nullable Action awaited;
    private boolean keepsOffers;
    private final List<Card> shown = new ArrayList<>();
    private final Map<Long, Optional<Workshop>> workshops = new HashMap<>();
    private final Deque<Runnable> afterwards = new ArrayDeque<>();
    private @Nullable String wish;
    private boolean refused;

    Scene(Turn turn, Tx tx, Post post, Person person, Received received, Optional<Understood> proposal) {
        this.turn = turn;
        this.tx = tx;
        this.post = post;
        this.person = person;
        this.received = received;
        this.proposal = proposal;
    }

    /** The file that came with the turn, if one did. */
    Received received() {
        return received;
    }

    /** What a language model thinks that an unclear sentence means, if one was asked. */
    Optional<Understood> proposal() {
        return proposal;
    }

    public Tx tx() {
        return tx;
    }

    public Instant now() {
        return tx.now();
    }

    /** Now, by the speaker's clock. */
    public ZonedDateTime localNow() {
        return now().atZone(person.zone());
    }

    public Turn turn() {
        return turn;
    }

    public Place place() {
        return turn.place();
    }

    /** Who speaks, as known now. */
    public Person person() {
        return person;
    }

    public Identity identity() {
        return Conversation.identity(turn.speaker());
    }

    /** The speaker's words. */
    public Words words() {
        return post.wordsFor(person);
    }

    public Language language() {
        return words().language();
    }

    /** Whether the speaker is staff now, and speaks as a member of their own tenant. */
    public boolean byStaff() {
        return turn.speaker().profile().standing() == Profile.Standing.MEMBER
                && tx.roles().isStaff(person.id());
    }

    /**
     * A workshop as it was when the turn first asked for it, or a moment before: for what is asked and shown before
     * anything is done. Whatever changes it reads it anew, under its lock.
     */
    public Optional<Workshop> workshop(long id) {
        return workshops.computeIfAbsent(id, tx.workshops()::glance);
    }

    /** Whether the speaker may do what is open to these. */
    boolean may(Access access) {
        return switch (access) {
            case ANYONE -> true;
            case INTRODUCED -> person.introduced();
            case STAFF -> byStaff();
        };
    }

    /** Says something to the speaker alone: where they are if that is private, else in their direct conversation. */
    public void say(Card card) {
        if (place().isDirect()) {
            shown.add(card);
            post.to(tx, place(), card, person.language());
            return;
        }
        post.toPerson(tx, person, words -> card);
        if (!hinted && turn.act() instanceof Act.Said) {
            hinted = true;
            post.to(tx, place(), Card.text(words().say("shared.answered-in-private")), person.language());
        }
    }

    public void say(String sentence) {
        say(Card.text(sentence));
    }

    /** Answers a press with a sentence beside the button; anything else as {@link #say}. */
    public void remark(String sentence) {
        if (turn.act() instanceof Act.Pressed && !place().isDirect()) {
            answer = new Answer.Notice(sentence);
        } else {
            say(sentence);
        }
    }

    /** Tells somebody else, in their language, where they last talked to the assistant in private. */
    public void tell(long somebody, Function<Words, Card> card) {
        tx.people().get(somebody).ifPresent(other -> post.toPerson(tx, other, card));
    }

    /** Tells somebody else at one of their places. */
    public void tellAt(Contact contact, Function<Words, Card> card) {
        tx.people()
                .find(contact.identity())
                .ifPresent(other -> post.to(
                        tx,
                        ChatJson.read(contact.place(), Place.class),
                        card.apply(post.wordsFor(other)),
                        other.language()));
    }

    /** Where the speaker is alone with the assistant: here, or where they last were. */
    public Place privatePlace() {
        if (place().isDirect()) {
            return place();
        }
        return tx.people().contacts(person.id()).stream()
                .findFirst()
                .map(contact -> ChatJson.read(contact.place(), Place.class))
                .orElse(Place.directTo(
                        place().platform(), place().tenant(), turn.speaker().user(), place().address()));
    }

    /** The key of the card in whose thread the speaker writes, if it is one of ours. */
    Optional<String> repliedTo() {
        String thread = place().thread();
        if (place().isDirect() || thread == null) {
            return Optional.empty();
        }
        String channel = place().conversation().split(";", 2)[0];
        Place wholeChannel =
                new Place(place().platform(), place().tenant(), channel, place().kind(), null, place().address());
        return tx.outbox().keyOf(wholeChannel.lane(), thread);
    }

    /** Whether a flow of the speaker waits for an answer. */
    public boolean inTheMiddle() {
        return tx.conversations().read(identity(), FlowCourse.PRIVATE).isPresent();
    }

    /** Ends whatever flow the speaker is in the middle of, and what waits behind it. */
    public void dropsFlows() {
        tx.conversations().drop(identity(), FlowCourse.PRIVATE);
    }

    /**
     * Goes on once the database is asked for what this turn asks for: after a form together with what others ask for who
     * sent one at the same moment, else before anything else of this turn is done.
     */
    public void afterwards(Runnable rest) {
        afterwards.add(rest);
    }

    void catchUp() {
        while (!afterwards.isEmpty()) {
            afterwards.remove().run();
        }
    }

    /** Does something else once this is done, as if the speaker had asked for it. */
    public void then(Action action) {
        next = action;
    }

    /** Remembers the sentence that is being acted on, for the flow that it starts. */
    void hears(@Nullable Understood sentence) {
        said = sentence;
    }

    /** The sentence that is being acted on with something else named in it, to be pressed; empty where nobody said one. */
    public Optional<Action> sayingInstead(Slot slot, String value) {
        return Optional.ofNullable(said).map(sentence -> WhichWish.meaning(sentence, slot, value));
    }

    /**
     * The sentence that is being acted on with a number behind it, to be pressed; empty where nobody said one, or it names
     * nothing more.
     */
    public Optional<Action> sayingAlso(String number) {
        return Optional.ofNullable(said)
                .filter(sentence -> sentence.slots().get(Slot.TOPIC).isPresent()
                        || sentence.sentence().chars().anyMatch(Character::isDigit))
                .map(sentence -> WhichWish.meaning(sentence.saying(sentence.sentence() + " " + number)));
    }

    /** The sentence that is being acted on, if one is; it counts once. */
    public Optional<Understood> takeSaid() {
        Optional<Understood> taken = Optional.ofNullable(said);
        said = null;
        return taken;
    }

    /** What was shown asks for more of this wish: whatever is typed next is read for it first. */
    public void awaits(Action wish) {
        awaited = wish;
    }

    Optional<Action> awaited() {
        return Optional.ofNullable(awaited);
    }

    /** The wish that waited for more when this turn came, in private. */
    public Optional<Action> awaitedBefore() {
        return offered().flatMap(last -> last.awaits(now()));
    }

    /** What the assistant last offered the speaker in private. */
    Optional<Offered> offered() {
        return place().isDirect()
                ? tx.conversations().read(identity(), Offered.KEPT_AS).map(json -> ChatJson.read(json, Offered.class))
                : Optional.empty();
    }

    /** The flow in the middle, if there is one; it is asked about in private only. */
    Optional<State> state() {
        return tx.conversations().read(identity(), FlowCourse.PRIVATE).map(json -> ChatJson.read(json, State.class));
    }

    void remember(Offered offered) {
        tx.conversations().write(identity(), Offered.KEPT_AS, ChatJson.write(offered));
    }

    /** A question of a flow was just asked. */
    void asked() {
        asked = true;
    }

    boolean hasAsked() {
        return asked;
    }

    /** The cards that this turn showed the speaker in private. */
    List<Card> shown() {
        return List.copyOf(shown);
    }

    /** What was said answers nothing and changes nothing: what was offered before it can still be meant. */
    void keepOffers() {
        keepsOffers = true;
    }

    boolean keepsOffers() {
        return keepsOffers;
    }

    /** What follows asks: "the second one" and "yes" answer that, and nothing that was shown before it. */
    void asksAnew() {
        shown.clear();
    }

    /** A flow that waited is in the middle again; its question follows once everything else of this turn is done. */
    void comesBack() {
        comesBack = true;
    }

    boolean takeComesBack() {
        boolean taken = comesBack;
        comesBack = false;
        return taken;
    }

    /** Notes the deed or flow that the turn is about: the first one counts. */
    void isAbout(String verb) {
        wish = wish == null ? verb : wish;
    }

    /** What the turn is about, if it is about anything. */
    Optional<String> wish() {
        return Optional.ofNullable(wish);
    }

    /** Tells the speaker that only staff may do that, and writes it down. */
    void refuse(String verb) {
        refused = true;
        audit("refused:" + verb, "person:" + person.id());
        remark(words().say("refused.staff-only"));
    }

    boolean isRefused() {
        return refused;
    }

    /** Writes the audit line of what the speaker did. */
    public void audit(String act, String subject) {
        tx.audit().write(person.id(), act, subject, "{}", place().platform().name());
    }

    void answer(Answer answer) {
        this.answer = answer;
    }

    Answer answer() {
        return answer;
    }

    Optional<Action> takeNext() {
        Optional<Action> taken = Optional.ofNullable(next);
        next = null;
        return taken;
    }

    /** Reads the speaker anew after their record changed. */
    public void refresh() {
        person = tx.people().get(person.id()).orElse(person);
    }

    /** The speaker turned out to be somebody already known. */
    public void becomes(Person owner) {
        person = owner;
    }
}
