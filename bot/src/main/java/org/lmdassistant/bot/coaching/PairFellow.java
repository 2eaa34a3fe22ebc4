package org.lmdassistant.bot.coaching;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.Form;
import org.lmdassistant.bot.conversation.Access;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Answers;
import org.lmdassistant.bot.conversation.Buttons;
import org.lmdassistant.bot.conversation.Flow;
import org.lmdassistant.bot.conversation.Question;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.understanding.Plain;
import org.lmdassistant.bot.understanding.slots.Told;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.storage.people.Person;

/** Staff give a fellow a coach; both are told, and so is the coach who no longer is. */
final class PairFellow implements Flow {

    private static final String COACH = "(?:coach|tutora?|tuteur|tutrice|accompagnat(?:eur|rice)|orientadora?)";

    /** "Henrik as Lucía's coach", "como tutor de Lucía" */
    private static final Pattern AS_COACH = Pattern.compile(
            "(?<!\\p{L})(?:(?:as|as the|comme|como|el)\\s+(?:\\S+['’]s\\s+)?" + COACH
                    + "|(?:will|shall|should) coach|(?:pair|match|associe[rz]?|empareja|empareje) (?:the |le |la |el |al? )?(?:coach|tutora?|tuteur|tutrice))(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final String NAME = "((?-i:\\p{Lu})[\\p{L}'’-]+(?:\\s+(?-i:\\p{Lu})[\\p{L}'’-]+){0,3})(?!\\p{L})";

    /** "Pair Lucía with", "Lucía's new coach", "no longer coach Lucía", "le tuteur de Lucía": who is coached. */
    private static final Pattern FELLOW = Pattern.compile(
            "(?<!\\p{L})(?:(?:pair|match|associe[rz]?|jumelle[rz]?|empareja|empareje|asigna|asigne)\\s+(?:a\\s+)?"
                    + NAME
                    + "(?<!['’]s)\\s+(?:with|to|avec|[àa]|con|y|and|et)\\s|"
                    + NAME.replace("'’-", "-") + "['’]s\\s+(?:new\\s+)?coach|" + COACH
                    + "\\s+(?:of|for|de|d['’]|pour|para)\\s*" + NAME
                    + "|(?:should|will|shall|longer|to|not|may) coach\\s+" + NAME + ")",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern NO_LONGER = Pattern.compile(
            "(?<!\\p{L})(?:no longer|not any ?more|shouldn['’]?t|ne doit plus|n['’]est plus|ne sera plus|ya no|deja de)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final int MOST = 2;

    @Override
    public String name() {
        return "pair-fellow";
    }

    @Override
    public Access access() {
        return Access.STAFF;
    }

    @Override
    public String title(Scene scene, Action about) {
        return scene.words().say("staff.pair");
    }

    @Override
    public List<Question> questions(Scene scene, Action about) {
        Words words = scene.words();
        return List.of(
                Question.of("fellow", words.say("pair.fellow"), new Form.Search("people", null))
                        .hinting(words.say("person.hint")),
                Question.of("coach", words.say("pair.coach"), new Form.Search("people", null))
                        .hinting(words.say("person.hint")));
    }

    /** "Pair Lucía with Henrik", "asigna a Henrik como tutor de Lucía". */
    @Override
    public Map<String, String> fromSentence(Scene scene, Action about, Told told) {
        List<String> names = told.people();
        Optional<String> fellow = told.named(FELLOW);
        if (fellow.isPresent()) {
            List<String> others = told.says(NO_LONGER) ? List.of() : besides(fellow.get(), names);
            return others.size() == 1 ? both(scene, fellow.get(), others.get(0)) : Map.of("fellow", fellow.get());
        }
        boolean coachFirst = told.says(AS_COACH);
        return switch (names.size()) {
            case 1 -> Map.of(coachFirst || isCoach(scene, names.get(0)) ? "coach" : "fellow", names.get(0));
            case 2 ->
                coachFirst
                        ? Map.of("fellow", names.get(1), "coach", names.get(0))
                        : both(scene, names.get(0), names.get(1));
            default -> Map.of();
        };
    }

    /** The names of anybody else: "Lucía" and "Lucía Fernández" are one. */
    private static List<String> besides(String one, List<String> names) {
        List<String> words = Plain.words(one);
        return names.stream()
                .filter(name -> !Plain.words(name).containsAll(words) && !words.containsAll(Plain.words(name)))
                .toList();
    }

    /** As they are said to be, unless it is the one that coaches already. */
    private static Map<String, String> both(Scene scene, String fellow, String coach) {
        return isCoach(scene, fellow) && !isCoach(scene, coach)
                ? Map.of("fellow", coach, "coach", fellow)
                : Map.of("fellow", fellow, "coach", coach);
    }

    /** "Henrik should no longer coach Lucía": whoever coaches already is hardly the fellow. */
    private static boolean isCoach(Scene scene, String name) {
        List<Person> called = scene.tx().people().search(name, MOST);
        return called.size() == 1
                && !scene.tx().pairings().fellowsOf(called.get(0).id()).isEmpty();
    }

    @Override
    public Optional<Problem> problem(Scene scene, Action about, Answers answers) {
        return answers.text("fellow").equals(answers.text("coach"))
                ? Optional.of(new Problem("coach", scene.words().say("pair.same")))
                : Optional.empty();
    }

    @Override
    public void finish(Scene scene, Action about, Answers answers) {
        long fellow = Long.parseLong(answers.text("fellow"));
        long coach = Long.parseLong(answers.text("coach"));
        Optional<Long> before =
                scene.tx().pairings().pair(fellow, coach, scene.person().id());
        scene.audit("paired", "person:" + fellow);
        String fellowsName = name(scene, fellow);
        String coachsName = name(scene, coach);
        scene.say(scene.words().say("pair.done", "fellow", fellowsName, "coach", coachsName));
        scene.tell(fellow, words -> toFellow(words, coachsName));
        scene.tell(coach, words -> toCoach(words, fellowsName));
        before.ifPresent(old -> scene.tell(old, words -> Card.text(words.say("pair.ended", "fellow", fellowsName))));
    }

    private static Card toFellow(Words words, String coach) {
        String sentence = words.say("pair.your-coach", "coach", coach);
        return Card.text(sentence, List.of(Buttons.main(words.say("coaching.book"), Action.of("coaching-length"))));
    }

    private static Card toCoach(Words words, String fellow) {
        String sentence = words.say("pair.your-fellow", "fellow", fellow);
        return Card.text(sentence, List.of(Buttons.mainForm(words.say("coaching.publish"), Action.of("coach-hours"))));
    }

    private static String name(Scene scene, long person) {
        return scene.tx().people().get(person).map(Person::name).orElse("");
    }
}
