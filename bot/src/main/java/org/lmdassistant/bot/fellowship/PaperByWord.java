package org.lmdassistant.bot.fellowship;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Buttons;
import org.lmdassistant.bot.conversation.OneOf;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.understanding.Likeliest;
import org.lmdassistant.bot.understanding.Plain;
import org.lmdassistant.bot.understanding.Understood;
import org.lmdassistant.bot.understanding.slots.Slot;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.storage.fellowship.Milestone;

/** "I accept Lucía's outline", "send the outline back, the sources are missing": what who guides fellows types of a paper that waits to be read. */
final class PaperByWord {

    private static final Pattern OF_A_PAPER = Pattern.compile(
            "(?<!\\p{L})(?:paper|topic|outline|draft|chapter|article|version|m[ée]moire|sujet|th[èe]me|plan|[ée]bauche|brouillon|chapitre"
                    + "|trabajo de investigaci[oó]n|tema|esquema|borrador|cap[ií]tulo|versi[oó]n)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern CLAUSES = Pattern.compile("[,;:.!]\\s");

    /** Something else is decided on, it is only asked, or there is a condition. */
    private static final Pattern NOT_SO = Pattern.compile(
            "\\?|(?<!\\p{L})(?:registrations?|seats?|nominations?|invitations?|inscri\\p{L}*|plazas?|candidatur\\p{L}*|if|once|unless|provided|si|quand|cuando|did|have i)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final Papers papers;

    PaperByWord(Papers papers) {
        this.papers = papers;
    }

    /** Asks before a paper is accepted, and begins the comment on one that is sent back; which one, where several may be meant. */
    static Optional<Action> decided(Scene scene, Understood said) {
        Optional<String> decision = said.slots().get(Slot.DECISION);
        String first = CLAUSES.split(said.sentence(), 2)[0];
        boolean ofElse = said.slots().get(Slot.REFERENCE).isPresent()
                // "Tema" is a place, too.
                || said.slots()
                        .get(Slot.WORKSHOP)
                        .filter(place -> !isOfAPaper(place))
                        .isPresent()
                || NOT_SO.matcher(said.sentence()).find();
        // What stands behind the first clause is why: "accept Lucía, the topic suits her" is about no paper.
        if (decision.isEmpty() || ofElse || !isOfAPaper(first)) {
            return Optional.empty();
        }
        List<Milestone> meant = meant(scene, said);
        if (meant.isEmpty()) {
            return Optional.empty();
        }
        if (meant.size() > 1) {
            return Optional.of(new Action(
                    "which-paper",
                    meant.stream()
                            .map(milestone -> String.valueOf(milestone.id()))
                            .toList()));
        }
        long paper = meant.get(0).id();
        return Optional.of(
                switch (decision.get()) {
                    case "approve" -> Action.of("ask-to-accept-paper", paper);
                    case "decline", "more_information" ->
                        said.slots()
                                .get(Slot.REASON)
                                .map(why -> Action.of("comment-paper", paper).carrying(why))
                                .orElse(Action.of("comment-paper", paper));
                    default -> Action.of("paper", paper);
                });
    }

    /** Whether a text is about a part of a research paper. */
    static boolean isOfAPaper(String text) {
        return OF_A_PAPER.matcher(text).find();
    }

    /** What waits to be read: of whoever is named, and the part that is named, as far as either is. */
    private static List<Milestone> meant(Scene scene, Understood said) {
        List<Milestone> unread = Fellows.guided(scene).stream()
                .flatMap(fellow -> scene.tx().journey().of(fellow.id()).stream())
                .filter(Milestone::isUnread)
                .toList();
        List<String> words = Plain.words(said.sentence());
        List<Milestone> named =
                Likeliest.of(unread, milestone -> inCommon(words, Plain.words(fellow(scene, milestone))));
        // Staff, who decide on much else, name the fellow; and whoever names somebody else means no fellow of theirs.
        boolean mayBeUnnamed = !scene.byStaff() && said.slots().get(Slot.PERSON).isEmpty();
        List<Milestone> theirs = mayBeUnnamed ? narrowed(unread, named) : named;
        return narrowed(
                theirs,
                theirs.stream()
                        .filter(milestone ->
                                HandIn.namesOf(scene.words(), milestone.kind()).anyMatch(words::contains))
                        .toList());
    }

    private static <T> List<T> narrowed(List<T> all, List<T> fewer) {
        return fewer.isEmpty() ? all : fewer;
    }

    private static long inCommon(List<String> words, List<String> name) {
        return name.stream().filter(words::contains).count();
    }

    private static String fellow(Scene scene, Milestone milestone) {
        return scene.tx()
                .applications()
                .get(milestone.application())
                .map(fellow -> ApplicationPrompt.person(scene.tx(), fellow))
                .orElse("");
    }

    /** Shows the paper, and asks whether to accept it. */
    void ask(Scene scene, Action action) {
        papers.show(scene, action);
        Optional<Milestone> unread = Guides.unread(scene, action.id());
        if (unread.isPresent()) {
            Words words = scene.words();
            scene.awaits(action);
            scene.say(Card.text(
                    words.say(
                            "paper.sure",
                            "part",
                            words.name("milestone", unread.get().kind())),
                    List.of(
                            Buttons.main(
                                    words.say("paper.accept"),
                                    Action.of("accept-paper", unread.get().id())),
                            Buttons.act(words.say("answer.no"), Action.of("fellows")))));
        }
    }

    /** Asks which of several papers is meant. */
    void which(Scene scene, Action action) {
        Words words = scene.words();
        scene.say(OneOf.card(
                words.say("answer.which-one"),
                action.arguments().stream()
                        .map(Long::parseLong)
                        .flatMap(id -> Guides.unread(scene, id).stream())
                        .map(milestone -> Buttons.act(
                                Papers.heading(scene.tx(), words, milestone).orElse(""),
                                Action.of("paper", milestone.id())))
                        .toList()));
    }
}
