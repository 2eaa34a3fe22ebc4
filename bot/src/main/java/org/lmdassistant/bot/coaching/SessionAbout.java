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
import org.lmdassistant.bot.conversation.StaffQuestions;
import org.lmdassistant.bot.understanding.slots.Told;
import org.lmdassistant.storage.coaching.CoachingSession;

/** A fellow says what they want to talk about, so that the coach can prepare. */
final class SessionAbout implements Flow {

    /** "It's about chapter 2", "es para hablar del capítulo 2", "je voudrais parler de mon équipe" */
    private static final Pattern TELLS = Pattern.compile(
            "(?:(?<!\\p{L})(?:it['’]?s|it is|(?:the |my )?session is|la (?:sesi[oó]n|tutor[ií]a) es|la s[ée]ance est|c['’]est|ser[áa]|es|sera)\\s+"
                    + "(?:about|to (?:talk|speak) about|on|para hablar (?:de|sobre)|sobre|acerca de|pour parler d(?:e|u|es)|au sujet d(?:e|u|es)|sur)"
                    + "|(?<!\\p{L})(?:i(?:['’]d like| would like| want)?(?: us)? to talk about|(?:je (?:voudrais|veux|souhaite) |pour )parler d(?:e|u|es)"
                    + "|(?:quiero|quisiera|para|me gustar[ií]a) hablar (?:de|sobre)))l?\\s+(?:l['’])?(?=\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final SessionNews news;

    SessionAbout(SessionNews news) {
        this.news = news;
    }

    /** What a sentence says that a session is about. */
    static Optional<String> told(String sentence) {
        return Told.behind(TELLS, sentence)
                .map(text -> text.replaceAll("[\\s.!?]+$", ""))
                .filter(text -> !text.isEmpty());
    }

    /** Notes it, once it was read back. */
    static Action of(long session, String subject) {
        return StaffQuestions.proposing(Action.of("coaching-about", session), subject);
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
