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
import org.lmdassistant.bot.conversation.Flow;
import org.lmdassistant.bot.conversation.Question;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.understanding.replies.PassedOn;
import org.lmdassistant.bot.understanding.slots.Told;
import org.lmdassistant.storage.coaching.CoachingSession;

/** A fellow says what they want to talk about, so that the coach can prepare. */
final class SessionAbout implements Flow {

    private static final String ABOUT =
            "(?:about|to (?:talk|speak) about|para hablar (?:de|sobre)|acerca de|pour parler d(?:e|u|es)|au sujet d(?:e|u|es))";

    /** "It's about chapter 2", "es para hablar del capítulo 2" */
    private static final Pattern TELLS = pattern(
            "(?<!\\p{L})(?:(?:(?:the |my )?session is|la s[ée]ance est|la (?:sesi[oó]n|tutor[ií]a) es)\\s+(?:" + ABOUT
                    + "|on|sobre|sur)|(?:the (?:topic|subject)|el tema|le (?:sujet|th[èe]me)) (?:is|es|est)"
                    + "|(?:topic|subject|sujet|th[èe]me|tema|asunto)\\s?:|(?:topic|subject|sujet|th[èe]me|tema|asunto) (?:of|for|de|pour|para) (?:my|our|the|ma|la|notre|mi|nuestra) (?:coaching )?"
                    + "(?:session|s[ée]ance|sesi[oó]n|tutor[ií]a)(?:\\s*:|\\s+(?:is|est|es))|(?:it['’]?s|it is|c['’]est|ser[áa]|es|sera)\\s+"
                    + ABOUT + ")");

    /** "I'd like to talk about my team", which may be with anybody */
    private static final Pattern WISHES = pattern(
            "(?<!\\p{L})(?:i(?:['’]d like| would like| want)? to talk about|(?:je (?:voudrais|veux|souhaite) |pour )parler d(?:e|u|es)"
                    + "|(?:quiero|quisiera|para|me gustar[ií]a) hablar (?:de|sobre))");

    private static final int LONGEST = 500;

    private final SessionNews news;

    SessionAbout(SessionNews news) {
        this.news = news;
    }

    private static Pattern pattern(String any) {
        return Pattern.compile(any + "l?\\s+(?:l['’])?(?=\\p{L})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** What a sentence says that a session is about. */
    static Optional<String> told(String sentence) {
        return sentence.length() > LONGEST
                ? Optional.empty()
                : Told.behind(TELLS, sentence)
                        .or(() -> Told.behind(WISHES, sentence))
                        .map(SessionAbout::bare);
    }

    /** Whether a sentence says so of a session, whatever else it sounds like. */
    static boolean isSurely(String sentence) {
        return sentence.length() <= LONGEST && TELLS.matcher(sentence).find();
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s.!?]+$", "");
    }

    /** "Tell Henrik that the topic is chapter 2": for the coach of the one session ahead. */
    static Optional<Action> passedOn(Scene scene, PassedOn words) {
        List<CoachingSession> ahead = WhichSession.ahead(scene);
        if (ahead.size() != 1 || words.asks()) {
            return Optional.empty();
        }
        CoachingSession session = ahead.get(0);
        return told(words.sentence())
                .filter(subject -> words.named(SessionCard.name(scene.tx(), session.coach())) > 0)
                .map(subject -> of(session.id(), subject));
    }

    /** Notes it, once it was read back. */
    static Action of(long session, String subject) {
        return Action.of("coaching-about", session).carrying(subject);
    }

    @Override
    public String name() {
        return "coaching-about";
    }

    @Override
    public Access access() {
        return Access.INTRODUCED;
    }

    @Override
    public String title(Scene scene, Action about) {
        return scene.words().say("coaching.about.write");
    }

    @Override
    public Optional<String> matter(Scene scene, Action about) {
        return Coaches.matter(scene, about.id());
    }

    @Override
    public Optional<Card> refusal(Scene scene, Action about) {
        return WhichSession.ahead(scene).stream().anyMatch(session -> session.id() == about.id())
                ? Optional.empty()
                : Optional.of(Card.text(scene.words().say("coaching.not-possible")));
    }

    @Override
    public Map<String, String> typed(Action about) {
        return Map.of("subject", about.argument(1));
    }

    @Override
    public List<Question> questions(Scene scene, Action about) {
        return List.of(Question.of("subject", scene.words().say("coaching.about.what"), new Form.Text(500, true))
                .proposing(scene.tx()
                        .coaching()
                        .get(about.id())
                        .map(CoachingSession::about)
                        .orElse(null))
                .hinting(scene.words().say("coaching.about.hint")));
    }

    @Override
    public void finish(Scene scene, Action about, Answers answers) {
        scene.tx()
                .coaching()
                .about(about.id(), scene.person().id(), answers.text("subject"))
                .ifPresentOrElse(
                        session -> {
                            scene.audit("coaching-about", session.subject());
                            news.tell(scene.tx(), session, "coaching.about.noted");
                        },
                        () -> scene.say(scene.words().say("coaching.not-possible")));
    }
}
