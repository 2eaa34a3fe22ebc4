package org.lmdassistant.bot.people;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.bot.administrations.Administrations;
import org.lmdassistant.bot.coaching.CoachProposal;
import org.lmdassistant.bot.conversation.Access;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Repertoire;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.conversation.StaffQuestions;
import org.lmdassistant.bot.conversation.Topic;
import org.lmdassistant.bot.understanding.Plain;
import org.lmdassistant.bot.understanding.Understood;
import org.lmdassistant.bot.understanding.slots.Slot;
import org.lmdassistant.bot.words.Language;

/** Getting to know each other. */
public final class PeopleTopic implements Topic {

    // "I don't speak French" does not ask for French.
    private static final Pattern NOT_SPOKEN = Pattern.compile(
            "\\b(?:no|not|don t|dont|can t|cannot|doesn t|ne|pas)(?: \\w+){0,2} (?:speak|understand|read|talk|parle|parlent|comprends"
                    + "|comprend|hablo|habla|hablan|entiendo|comprendo)\\b|\\b(?:parle|comprends|comprend) pas\\b");

    // "I speak Spanish and some English" says what somebody can; in another language than theirs it asks for that one.
    private static final Pattern IS_SPOKEN =
            Pattern.compile("\\b(?:i (?:can )?(?:also )?speak|my (?:mother tongue|first language)"
                    + "|je parle|langue maternelle|hablo|lengua materna)\\b");

    // "She speaks French perfectly" asks for no French; "¿habla francés?" does.
    private static final Pattern THEY_SPEAK = Pattern.compile(
            "\\b(?:he|she|they|who) (?:\\w+ )?speaks?\\b"
                    + "|\\b(?:il|elle|ils|elles|qui) parle(?:nt)?\\b|\\b(?:ella|el|que|quien|y|tambien) hablan?\\b"
                    + "|\\bhablan? \\w+ (?:perfectamente|bien|muy|con fluidez|y)\\b|\\bspeaks \\w+(?: well| perfectly| fluently|$)");

    // "I speak a little English, French please"
    private static final Pattern WISHES =
            Pattern.compile("\\b(?:please|switch|prefer|better|rather|answer|reply|change|svp|s il"
                    + "|plutot|prefere|repond\\w*|mejor|prefier\\w*|por favor|respond\\w*|cambi\\w*)\\b");

    private static final Pattern ENGLISH = Pattern.compile("\\b(?:english|anglais|ingles)\\b");
    private static final Pattern FRENCH = Pattern.compile("\\b(?:french|francais|frances)\\b");
    private static final Pattern SPANISH = Pattern.compile("\\b(?:spanish|espagnol|espanol|castellano)\\b");

    // "Je lis bien l'anglais" never asks for it.
    private static final Pattern IS_READ = Pattern.compile("\\b(?:i (?:can )?(?:also )?(?:read|write|understand)"
            + "|je (?:le |la )?(?:lis|ecris|comprends)|leo|escribo|entiendo)\\b");

    private static final Set<String> OTHERS = Set.of("her", "his", "their", "colleague", "collegue", "colega");

    private final Administrations administrations;

    public PeopleTopic(Administrations administrations) {
        this.administrations = administrations;
    }

    @Override
    public void addTo(Repertoire repertoire) {
        repertoire.flow(new Introduce());
        MyDetails details = new MyDetails(administrations);
        repertoire.flow(details);
        repertoire.deed("details", Access.ANYONE, details::show);
        repertoire.lookup(AdministrationLookup.SOURCE, Access.ANYONE, new AdministrationLookup(administrations));
        repertoire.lookup(ZoneLookup.SOURCE, Access.ANYONE, new ZoneLookup());
        Greeting greeting = new Greeting(repertoire);
        repertoire.deed("greet", Access.ANYONE, greeting::greet);
        repertoire.deed("help", Access.ANYONE, greeting::help);
        repertoire.deed("not-understood", Access.ANYONE, greeting::notUnderstood);
        repertoire.deed("speak", Access.ANYONE, PeopleTopic::speak);
        repertoire.deed("languages", Access.ANYONE, PeopleTopic::offerLanguages);
        repertoire.deed("link", Access.ANYONE, LinkAccounts::showCode);
        repertoire.deed("link-code", Access.ANYONE, LinkAccounts::redeem);
        repertoire.deed("agenda", Access.INTRODUCED, new MyAgenda(repertoire));
        repertoire.deed("waits-for-me", Access.INTRODUCED, new WaitsForMe(repertoire));
        repertoire.offer("menu.agenda", Action.of("agenda"));
        repertoire.offer("menu.details", Action.of("details"));
        repertoire.offer("menu.link", Action.of("link"));
        // What the greeting tells people to write.
        repertoire.called("menu.link.word", Action.of("link"));
        repertoire.intent("my_agenda", MyAgenda::wished);
        repertoire.intent("answer_offer", CoachProposal::wish);
        repertoire.intent("greeting", Action.of("greet"));
        repertoire.intent("help", Action.of("help"));
        StaffQuestions questions = new StaffQuestions(repertoire);
        repertoire.intent("change_language", (scene, said) -> language(scene, said, questions));
        repertoire.intent("link_account", Action.of("link"));
        repertoire.intent("my_details", PeopleTopic::details);
    }

    private static Action language(Scene scene, Understood said, StaffQuestions questions) {
        Optional<String> named = said.slots()
                .get(Slot.LANGUAGE)
                .filter(language -> !NOT_SPOKEN.matcher(said.plain()).find());
        boolean already = named.filter(scene.language().code()::equals).isPresent();
        boolean too = isNamed(scene.language(), said);
        boolean asks = said.sentence().strip().endsWith("?")
                || WISHES.matcher(said.plain()).find();
        boolean tells = !asks
                && (THEY_SPEAK.matcher(said.plain()).find()
                        || (!already && too && IS_SPOKEN.matcher(said.plain()).find()));
        if (tells && questions.answer(scene, said.sentence()).isEmpty()) {
            return Action.of("not-understood");
        }
        boolean states = tells
                || (already && IS_SPOKEN.matcher(said.plain()).find())
                || IS_READ.matcher(said.plain()).find();
        // What they can may be what staff asked.
        if (states && questions.answer(scene, said.sentence()).isPresent()) {
            return Action.of("not-understood");
        }
        return named.filter(language -> already || !states)
                .map(language -> Action.of("speak", language))
                .orElse(Action.of("languages"));
    }

    private static boolean isNamed(Language language, Understood said) {
        Pattern names =
                switch (language) {
                    case EN -> ENGLISH;
                    case FR -> FRENCH;
                    case ES -> SPANISH;
                };
        return names.matcher(said.plain()).find();
    }

    /** What a sentence says of one's own details becomes so; of somebody who is not known yet, all is asked. */
    private static Action details(Scene scene, Understood said) {
        if (isOfOthers(said)) {
            return Action.of("not-understood");
        }
        return Action.of(scene.person().introduced() ? "change-details" : "introduce");
    }

    // "Her name is spelled Wanjirou" corrects nothing of one's own.
    private static boolean isOfOthers(Understood said) {
        return Plain.words(said.sentence()).stream().anyMatch(OTHERS::contains);
    }

    private static void speak(Scene scene, Action action) {
        Language language = Language.orEnglish(action.argument(0));
        scene.tx().people().speak(scene.person().id(), language.code());
        scene.refresh();
        scene.say(scene.words().say("language.changed"));
        if (!scene.person().introduced() && !scene.inTheMiddle()) {
            scene.then(Action.of("greet"));
        } else {
            scene.then(Action.of("go-on"));
        }
    }

    private static void offerLanguages(Scene scene, Action action) {
        String which = scene.words().say("language.which");
        scene.say(Card.text(which, Greeting.languages(scene.language())));
    }
}
