package org.lmdassistant.bot.conversation;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lmdassistant.adapters.chat.Act;
import org.lmdassistant.adapters.chat.Answer;
import org.lmdassistant.adapters.chat.ChatJson;
import org.lmdassistant.adapters.chat.Place;
import org.lmdassistant.adapters.chat.Platform;
import org.lmdassistant.adapters.chat.Speaker;
import org.lmdassistant.adapters.chat.Turn;
import org.lmdassistant.adapters.chat.TurnHandler;
import org.lmdassistant.bot.operations.Meters;
import org.lmdassistant.bot.operations.Meters.Outcome;
import org.lmdassistant.bot.understanding.Plain;
import org.lmdassistant.bot.understanding.Understanding;
import org.lmdassistant.bot.understanding.Understood;
import org.lmdassistant.bot.understanding.model.SecondReader;
import org.lmdassistant.bot.words.Language;
import org.lmdassistant.storage.FailPoint;
import org.lmdassistant.storage.Storage;
import org.lmdassistant.storage.StorageUnavailable;
import org.lmdassistant.storage.Tx;
import org.lmdassistant.storage.messages.Claim;
import org.lmdassistant.storage.messages.Coming;
import org.lmdassistant.storage.messages.DeliveryId;
import org.lmdassistant.storage.messages.SentForm;
import org.lmdassistant.storage.people.Identity;
import org.lmdassistant.storage.people.Person;

/**
 * Plays turns. Claiming the delivery, everything the turn changes, its audit lines and every message it sends are one
 * transaction, committed before the platform is answered; a delivery that comes again gets its first answer again.
 */
public final class Conversation implements TurnHandler {

    private static final String NOTHING = "none";

    private final Storage storage;
    private final Repertoire repertoire;
    private final Post post;
    private final Stage stage;
    private final Tenants tenants;
    private final @Nullable SecondReader model;
    private final Meters meters;
    private final Receiving receiving = new Receiving();

    /**
     * Plays the repertoire.
     *
     * @param model reads what is unclear once more; null where no language model is set
     */
    public Conversation(
            Storage storage,
            Repertoire repertoire,
            Understanding understanding,
            @Nullable SecondReader model,
            Post post,
            Tenants tenants,
            Meters meters) {
        this.model = model;
        this.meters = meters;
        this.storage = storage;
        this.repertoire = repertoire;
        this.post = post;
        this.stage = new Stage(repertoire, understanding);
        this.tenants = tenants;
    }

    /** What happens to a whole tenant when the app is taken out of it, or put in. */
    public interface Tenants {
        void removed(Tx tx, Speaker platform);

        void arrived(Tx tx, Speaker platform);
    }

    @Override
    public Answer take(Turn turn) {
        Platform platform = turn.speaker().platform();
        try {
            if (turn.act() instanceof Act.Searched searched) {
                return storage.inTransaction(tx -> choices(tx, turn, searched));
            }
            Played played =
                    receiving.receive(turn, () -> storage.inTransaction(tx -> awaitsDocument(tx, turn)), received -> {
                        Optional<Understood> proposal = secondReading(turn, received);
                        FailPoint.pass("delivery-came");
                        return storage.inTurn(coming(turn), (tx, claim) -> once(tx, claim, turn, received, proposal));
                    });
            FailPoint.pass("turn-committed");
            meters.turn(platform, played.wish(), played.outcome());
            return played.answer();
        } catch (StorageUnavailable e) {
            meters.turn(platform, NOTHING, Outcome.UNAVAILABLE);
            throw new Unavailable("turn not saved", e);
        } catch (RuntimeException e) {
            meters.turn(platform, NOTHING, Outcome.FAILED);
            throw e;
        }
    }

    /** The answer, with what the turn was about. */
    private record Played(Answer answer, String wish, Outcome outcome) {}

    /** Asks the language model about a sentence that is not clear, before the transaction, so that nothing is locked. */
    private Optional<Understood> secondReading(Turn turn, Received received) {
        if (model == null || !(turn.act() instanceof Act.Said) || !(received instanceof Received.Nothing)) {
            return Optional.empty();
        }
        record Unclear(String sentence, Set<String> names, Language language, ZonedDateTime now) {}
        Optional<Unclear> unclear = storage.inTransaction(tx -> tx.people()
                .find(identity(turn.speaker()))
                .map(person -> scene(tx, turn, person))
                .flatMap(scene -> stage.unclear(scene)
                        .map(sentence -> new Unclear(
                                sentence,
                                tx.people().namesAmong(Plain.words(sentence)),
                                scene.language(),
                                scene.localNow()))));
        return unclear.flatMap(each -> model.read(each.sentence(), each.names(), each.language(), each.now()));
    }

    private Scene scene(Tx tx, Turn turn, Person person) {
        return new Scene(turn, tx, post, person, new Received.Nothing(), Optional.empty());
    }

    private boolean awaitsDocument(Tx tx, Turn turn) {
        return tx.people()
                .find(identity(turn.speaker()))
                .map(person -> scene(tx, turn, person))
                .filter(stage::awaitsDocument)
                .isPresent();
    }

    private static DeliveryId delivery(Turn turn) {
        return new DeliveryId(turn.speaker().platform().name(), turn.speaker().tenant(), turn.delivery());
    }

    private Coming coming(Turn turn) {
        return new Coming(
                delivery(turn), turn.act() instanceof Act.Submitted submitted ? form(turn.speaker(), submitted) : null);
    }

    private SentForm form(Speaker by, Act.Submitted submitted) {
        Action about = Action.decode(submitted.form());
        return new SentForm(
                identity(by),
                repertoire.flow(about.verb()).map(flow -> flow.workshops(about)).orElse(Set.of()));
    }

    private Supplier<Played> once(Tx tx, Claim claim, Turn turn, Received received, Optional<Understood> proposal) {
        if (claim instanceof Claim.Repeated repeated) {
            Answer first =
                    repeated.answer() == null ? Answer.nothing() : ChatJson.read(repeated.answer(), Answer.class);
            return () -> new Played(first, NOTHING, Outcome.REPEATED);
        }
        FailPoint.pass("delivery-claimed");
        Supplier<Played> rest = play(tx, turn, received, proposal);
        return () -> {
            Played played = rest.get();
            FailPoint.pass("turn-played");
            tx.inbox()
                    .answered(
                            delivery(turn),
                            ChatJson.write(played.answer()),
                            turn.speaker().user());
            FailPoint.pass("turn-before-commit");
            return played;
        };
    }

    private Supplier<Played> play(Tx tx, Turn turn, Received received, Optional<Understood> proposal) {
        if (turn.act() instanceof Act.Removed removed) {
            if (removed.wholeTenant()) {
                tenants.removed(tx, turn.speaker());
            }
            return () -> new Played(Answer.nothing(), "removed", Outcome.DONE);
        }
        if (turn.act() instanceof Act.Arrived) {
            tenants.arrived(tx, turn.speaker());
        }
        Optional<Person> known = tx.people().find(identity(turn.speaker()));
        Person person = known.orElseGet(() -> meet(tx, turn));
        if (turn.place().isDirect() && turn.place().userToReach() == null) {
            tx.people().rememberPlace(identity(turn.speaker()), ChatJson.write(withoutThread(turn.place())));
        }
        Scene scene = new Scene(turn, tx, post, person, received, proposal);
        stage.play(scene, known.isEmpty());
        return () -> {
            stage.finish(scene);
            rememberOffers(scene);
            return new Played(
                    scene.answer(), scene.wish().orElse(NOTHING), scene.isRefused() ? Outcome.REFUSED : Outcome.DONE);
        };
    }

    // A flow's own buttons are answered within the flow. What was asked before something else was shown is over.
    private static void rememberOffers(Scene scene) {
        if (scene.keepsOffers()) {
            return;
        }
        Optional<Offered> offered = scene.hasAsked()
                ? Optional.empty()
                : Optional.of(Offered.by(scene.shown(), scene.awaited().orElse(null), scene.now()))
                        .filter(now -> !now.options().isEmpty() || now.awaited() != null);
        if (offered.isPresent()) {
            scene.remember(offered.get());
        } else if (isSomethingElse(scene)) {
            scene.offered()
                    .filter(last -> last.asks() || last.awaited() != null)
                    .ifPresent(last -> scene.remember(last.answered()));
        }
    }

    // What is done may be told by a card that both sides read; a form that opens has done nothing yet.
    private static boolean isSomethingElse(Scene scene) {
        boolean opens = scene.answer() instanceof Answer.Open;
        return !opens && !(scene.turn().act() instanceof Act.Submitted);
    }

    private Answer choices(Tx tx, Turn turn, Act.Searched searched) {
        Optional<Person> person = tx.people().find(identity(turn.speaker()));
        return new Answer.Choices(person.map(known -> scene(tx, turn, known))
                .flatMap(scene ->
                        repertoire.lookup(scene, searched.source()).map(lookup -> lookup.find(scene, searched.query())))
                .orElse(List.of()));
    }

    private static Person meet(Tx tx, Turn turn) {
        Speaker speaker = turn.speaker();
        Place direct = turn.place().isDirect()
                ? withoutThread(turn.place())
                : Place.directTo(
                        speaker.platform(),
                        speaker.tenant(),
                        speaker.user(),
                        turn.place().address());
        String name = speaker.profile().name();
        return tx.people()
                .meet(
                        identity(speaker),
                        name == null ? "" : Clean.text(name),
                        Language.orEnglish(speaker.profile().language()).code(),
                        zone(speaker.profile().timeZone()),
                        ChatJson.write(direct));
    }

    private static ZoneId zone(@Nullable String id) {
        try {
            return id == null ? ZoneId.of("UTC") : ZoneId.of(id);
        } catch (DateTimeException e) {
            return ZoneId.of("UTC");
        }
    }

    private static Place withoutThread(Place place) {
        return new Place(place.platform(), place.tenant(), place.conversation(), place.kind(), null, place.address());
    }

    static Identity identity(Speaker speaker) {
        return new Identity(speaker.platform().name(), speaker.tenant(), speaker.user());
    }
}
