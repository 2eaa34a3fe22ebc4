package org.lmdassistant.bot.conversation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lmdassistant.adapters.chat.Form;
import org.lmdassistant.bot.understanding.Plain;
import org.lmdassistant.bot.understanding.Understanding;
import org.lmdassistant.bot.understanding.Understood;
import org.lmdassistant.bot.understanding.replies.Aside;
import org.lmdassistant.bot.understanding.replies.PassedOn;
import org.lmdassistant.bot.understanding.replies.Replies;
import org.lmdassistant.bot.understanding.replies.Spoken;
import org.lmdassistant.bot.understanding.replies.TwoParts;
import org.lmdassistant.bot.understanding.slots.Slot;
import org.lmdassistant.bot.understanding.slots.Slots;

/**
 * Tells what somebody in the middle of a flow means. An answer comes first; a question, a correction or another wish is
 * believed only where it is clear, so that no answer is taken for something else and lost.
 */
final class Interpreter {

    /** A wish this clear is believed where the text is no answer. */
    private static final double CLEAR = 0.5;
    /** A wish this clear is believed where any text could be an answer. */
    private static final double BEYOND_DOUBT = 0.75;

    /** A wish this clear is believed where a part of the text could be an answer. */
    private static final double CERTAIN = 0.85;

    /** "Can you make it 12?" asks for nothing that is not told. */
    private static final Pattern INQUIRES = Pattern.compile(
            "^[\\s¿¡]*(?:(?:who|what|when|where|how|why)(?:['’]?s)?|which|qui|que|quel(?:le)?s?|quand|où|comment|combien|pourquoi"
                    + "|qui[ée]n(?:es)?|qu[ée]|cu[áa]ndo|d[óo]nde|cu[áa]l(?:es)?|c[óo]mo|cu[áa]nt[oa]s?)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** "My team has stopped talking, which workshop would help" */
    private static final Pattern ASKS_WITHIN = Pattern.compile(
            "[,;.]\\s*[¿]?(?:which|what|quels?|quelles?|qu[ée]|cu[áa]l(?:es)?)\\s\\p{L}",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** "And the title to …" */
    private static final Pattern GOES_ON = Pattern.compile(
            "^\\s*(?:and|also|plus|et|aussi|y|tambi[ée]n)\\s", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** What may be the answer to a question that has to be answered, though it is a word for skipping. */
    private static final Set<String> NONE =
            Set.of("none", "nothing", "not applicable", "n a", "aucun", "aucune", "rien", "ninguno", "ninguna", "nada");

    /** "My position is", "changez ma fonction en" */
    private static final Pattern OWN_DETAIL = Pattern.compile(
            "(?<!\\p{L})(?:my|mon|ma|mi)\\s+(?:(?:new|nouve(?:au|lle)|nuev[oa])\\s+)?(\\p{L}+)\\s+(?:is|to|est|en|es|a)\\s",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** "Not Nairobi, Brussels" */
    private static final Pattern NOT_THAT_ONE =
            Pattern.compile("^\\s*(?:not|pas|no)\\s[^,;]{1,40}[,;]\\s*", Pattern.CASE_INSENSITIVE);

    /** "No, don't hand it over", "espera, no la envíes": nothing is to be done, and no answer is changed. */
    private static final Pattern NOT_TO = Pattern.compile(
            "^\\s*(?:(?:no|non|wait|hold on|attends|attendez|espera|espere|please|por favor)[\\s,.!]+){0,2}"
                    + "(?:don['’]?t|do not|n['’]|ne\\s|no\\s+(?:l[aoe]s?|me|se|nos)\\s)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final String NO =
            "^[\\s¡]*(?:(?:no|non|wait|stop|but|mais|pero|oh|please|laisse[zr]?|d[ée]jal[oa]|espera|espere|attends|attendez)[\\s,.!¡]+){0,3}"
                    + "(?:i\\s+|je\\s+|yo\\s+)?(?:don['’]?t|do not|ne|n['’]|no)\\s*";

    private static final String OF_IT =
            "\\s+(?:\\p{L}+\\s+){0,3}?(?:anything|nothing|rien|nada|aucun|aucune|ning[uú]n[oa]?)(?:\\s+\\p{L}+)?[\\s.!]*$";

    /** "No no, I don't want to cancel anything", "no quiero entregar ningún documento" */
    private static final Pattern WANTS_NOTHING = Pattern.compile(
            NO + "(?:want|veux|quiero|quer[ií]a)" + OF_IT, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** "No entrego nada", where no sentence of their own is asked for */
    private static final Pattern DOES_NOTHING = Pattern.compile(
            NO + "(?:send|cancel|hand|submit|envoie|annule|remets|pido|ped[ií]|env[ií]o|anulo|cancelo|entrego|solicito)"
                    + OF_IT,
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** "And not in Dakar, in Thiès": something was said before, which is to be something else. */
    private static final Pattern SET_RIGHT = Pattern.compile(
            "^\\s*(?:(?:and|et|y)\\s+)?(?:not|pas|no)\\s[^,;.]{1,40}[,;]\\s*\\S.{0,40}$"
                    + "|^.{1,40}\\s(?:rather than|instead of|plutôt qu[e'’]|au lieu d[e'’u]|en vez de|en lugar de)\\s?.{1,40}$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern ADDS = Pattern.compile(
            "^\\s*(?:(?:yes|oui|s[ií]|and|et|y|also|aussi|tambi[ée]n|please)[\\s,]+){0,3}(?:add|mention|put|ajoute[rz]?|pr[ée]cise[rz]?|mets|mettez|a[ñn]ad[ea]|agreg(?:a|ue)|pon|ponga)\\s"
                    + "(?:(?:also|too|aussi|tambi[ée]n)\\s)?(?:(?:that|que)\\s|qu['’])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern NO_THANKS = Pattern.compile(
            "\\s*(?:no,? (?:thanks|thank you)|non,? merci|no,? gracias)[\\s.!]*", Pattern.CASE_INSENSITIVE);

    private static final Pattern CLAUSES = Pattern.compile("[,;.!]\\s*");
    private static final int MOST_CLAUSES = 4;

    /** With more words, what begins like another decision is an answer. */
    private static final int SHORT_DECISION = 4;

    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final int BRIEF = 3;
    private static final int SHORT_WISH = 6;
    private static final int SHORT_ORDER = 10;
    private static final String INFO = "program_info";
    private static final String GREETING = "greeting";
    private static final String DECIDING = "decide_approval";
    private static final String TALK = "talk_to_human";
    private static final String SPEAK = "change_language";
    /** What each language calls itself: nobody writes "français" in an English sentence, nor "English" in a Spanish one. */
    private static final Map<String, String> OWN_NAMES =
            Map.of("english", "en", "francais", "fr", "espanol", "es", "castellano", "es");

    private static final Set<String> ABOUT_THE_TALK = Set.of(SPEAK, TALK, "help");

    private final AnswerReader reader;
    private final Corrections corrections;
    private final Understanding understanding;
    private final Replies replies;

    Interpreter(AnswerReader reader, Filling filling, Understanding understanding) {
        this.reader = reader;
        this.corrections = new Corrections(reader, filling, understanding);
        this.understanding = understanding;
        this.replies = understanding.replies();
    }

    Meaning read(Scene scene, Flow flow, State state, String text) {
        Midway at = Midway.of(scene, flow, state);
        Optional<Question> asked = at.asked();
        Optional<Understood> tongue = anotherTongue(scene, text);
        if (tongue.isPresent()
                && asked.filter(question -> isOneOf(scene, question, text)).isEmpty()) {
            return new Meaning.Elsewhere(tongue.get());
        }
        Optional<Meaning> both = both(at, text);
        if (both.isPresent()) {
            return both.get();
        }
        Optional<Meaning> rather = aboutAnother(at, text);
        if (rather.isPresent()) {
            return rather.get();
        }
        if (flow.isAboutSomebodyElse() && isOwnDetail(at, text)) {
            return new Meaning.Elsewhere(understanding.read(text, scene.language(), scene.localNow()));
        }
        Optional<Meaning> kept = asked.flatMap(question -> kept(scene, question, text));
        if (kept.isPresent()) {
            return kept.get();
        }
        if (replies.isNotThat(text)) {
            return asked.isEmpty() ? new Meaning.Confirmed(false) : new Meaning.About(Aside.STOP);
        }
        // "No, later" changes nothing to "later".
        Optional<Aside> aside = replies.aside(text)
                .or(() -> replies.correction(text).flatMap(replies::aside))
                .filter(said -> !isAnswer(scene, asked, said, text));
        if (aside.isPresent()) {
            return new Meaning.About(aside.get());
        }
        if (leaves(asked, text)
                || givesUp(at, text)
                || WANTS_NOTHING.matcher(text).find()
                || (asked.filter(Question::isProse).isEmpty()
                        && DOES_NOTHING.matcher(text).find())) {
            return new Meaning.About(Aside.STOP);
        }
        Understood heard = understanding.read(replies.unopened(text), scene.language(), scene.localNow());
        Understood said = Undoing.isProtest(heard) ? heard.as(Understood.OUT_OF_SCOPE) : heard;
        if (asked.isPresent() && isAboutTheProgrammes(said, text)) {
            return new Meaning.Elsewhere(said);
        }
        Optional<Meaning> named = corrections
                .respelled(at, text)
                .or(() -> corrections.renamed(at, text))
                .or(() -> corrections.parts(at, text))
                .or(() -> corrections.spoken(at, text));
        if (named.isPresent()) {
            return named.get();
        }
        Optional<String> change =
                replies.change(text).map(what -> at.named(what)).filter(question -> !question.isEmpty());
        if (change.isPresent()) {
            return new Meaning.Change(change.get());
        }
        Optional<Meaning> correction = replies.correction(text).flatMap(instead -> corrections
                .told(at, instead)
                .or(() -> corrections.when(at, instead))
                .or(() -> corrections.somebodyElse(at, text))
                .or(() -> corrections.corrected(at, text, instead)));
        if (correction.isPresent()) {
            return correction.get();
        }
        Optional<Meaning> contrast = corrections.contrasted(at, text);
        if (contrast.isPresent()) {
            return contrast.get();
        }
        if (asked.isEmpty()) {
            return confirmation(at, text, said);
        }
        boolean inquires = replies.asks(text) && said.confidence() >= BEYOND_DOUBT;
        boolean marked = text.strip().endsWith("?");
        boolean asks = !said.isOutOfScope()
                && (inquires
                        || (marked && said.confidence() >= CLEAR && !asked.get().isFree()));
        int words = text.split("\\s+").length;
        boolean aboutTheTalk = ABOUT_THE_TALK.contains(said.intent())
                && said.confidence() >= BEYOND_DOUBT
                && (words > 1 || !said.intent().equals(TALK))
                && words <= (said.intent().equals(SPEAK) ? SHORT_ORDER : SHORT_WISH);
        if (asked.get().isFree()) {
            if (saysNothing(text)) {
                return new Meaning.Given(new Reading.Unfit(scene.words().say("answer.in-words")));
            }
            // Nor is it "not now".
            if (replies.yesOrNo(text).isPresent()) {
                return passing(asked.get());
            }
            boolean prose = asked.get().isProse();
            boolean opened = !replies.unopened(text).equals(text);
            // What is read back before it goes to people may well be a question.
            boolean forPeople = prose && flow.isReadBack() && marked && !opened;
            if ((asks && !forPeople) || aboutTheTalk) {
                return new Meaning.Elsewhere(said);
            }
            if (prose && marked && opened) {
                return new Meaning.Elsewhere(asQuestion(said));
            }
            if (prose && marked && !forPeople && words <= SHORT_ORDER) {
                return new Meaning.EitherWay(asQuestion(said));
            }
            // "How risk management helps our ports" is a topic, though it begins like a question.
            if (!prose && !marked && words > SHORT_WISH && isQuestion(text)) {
                return new Meaning.EitherWay(asQuestion(said));
            }
            if (prose && words <= SHORT_ORDER && SET_RIGHT.matcher(text).find()) {
                return new Meaning.Unusable(scene.words().say("form.not-taken"));
            }
            if (!prose && (isQuestion(text) || asksWithin(said, text))) {
                return new Meaning.Elsewhere(asQuestion(said));
            }
            if (!prose
                    && !asked.get().isName()
                    && (replies.keeps(text) || replies.ordinals().isOneInWords(text))) {
                return new Meaning.Given(new Reading.Unfit(scene.words().say("answer.in-words")));
            }
            // "The letter is missing" is why, while somebody declines, though it sounds like deciding.
            boolean decides =
                    flow.insteadBy().contains(Slot.DECISION) && said.intent().equals(DECIDING);
            if (!decides && isLikeAWish(asked.get(), said, text)) {
                return new Meaning.EitherWay(said);
            }
            Meaning given = corrections.given(at, asked.get(), text, reader.read(scene, asked.get(), text));
            boolean unfit = given instanceof Meaning.Given answer && answer.reading() instanceof Reading.Unfit;
            return unfit && said.confidence() >= BEYOND_DOUBT ? elsewhere(said).orElse(given) : given;
        }
        // The values behind the choices are numbers, which nobody knows: a number that is typed was meant otherwise.
        Reading reading = asked.get().input() instanceof Form.Search
                        && DIGITS.matcher(text.strip()).matches()
                ? new Reading.Unfit(scene.words().say("answer.nothing-found"))
                : reader.read(scene, asked.get(), text);
        // "Change the Nairobi workshop to start on 3 May" is hardly the kind of support that somebody needs.
        boolean ofAnother = asked.get().input() instanceof Form.Choose
                && words > SHORT_WISH
                && !said.isOutOfScope()
                && said.confidence() >= BEYOND_DOUBT;
        if (reading instanceof Reading.Value && ofAnother) {
            return new Meaning.EitherWay(said);
        }
        if (reading instanceof Reading.Value) {
            return asks && !said.intent().equals(GREETING) ? new Meaning.Elsewhere(said) : new Meaning.Given(reading);
        }
        if (isForeign(flow, said) && words > SHORT_WISH) {
            // "Open a new workshop in Brussels, 18 seats" is no number of seats of this one.
            return new Meaning.Elsewhere(said);
        }
        Meaning told = corrections.given(at, asked.get(), text, reading);
        if (!(told instanceof Meaning.Given given) || given.reading() instanceof Reading.Value) {
            return told;
        }
        Optional<Meaning> when = corrections.when(at, text).filter(any -> !isClearlyElsewhere(said));
        if (when.isPresent()) {
            return when.get();
        }
        if (isQuestion(text)) {
            return new Meaning.Elsewhere(asQuestion(said));
        }
        Optional<Meaning> ahead = replies.yesOrNo(text).isPresent() ? Optional.empty() : corrections.ahead(at, text);
        if (ahead.isPresent()) {
            return ahead.get();
        }
        if (replies.yesOrNo(text).filter(yes -> !yes).isPresent()
                && !(asked.get().input() instanceof Form.Choose)) {
            return passing(asked.get());
        }
        // "Yes", "thanks" and "she leads our reforms" are no wish of their own: what they do not answer is said.
        return replies.yesOrNo(text).isPresent() || replies.thanks(text) || replies.tellsOfOthers(text)
                ? new Meaning.Given(reading)
                : elsewhere(said).orElseGet(() -> new Meaning.Given(reading));
    }

    /** "En français s'il te plaît", while English is spoken, is about the talk, and not about a workshop in French. */
    private Optional<Understood> anotherTongue(Scene scene, String text) {
        List<String> words = Plain.words(text);
        return Optional.of(text)
                .filter(any -> words.size() <= SHORT_WISH && words.stream().anyMatch(OWN_NAMES::containsKey))
                .map(brief -> understanding.read(brief, scene.language(), scene.localNow()))
                .filter(said -> said.intent().equals(SPEAK) && said.confidence() >= BEYOND_DOUBT)
                .filter(said -> said.slots()
                        .get(Slot.LANGUAGE)
                        .filter(code -> !code.equals(scene.language().code()))
                        .filter(code -> words.stream().anyMatch(word -> code.equals(OWN_NAMES.get(word))))
                        .isPresent());
    }

    /** The answers that a text gives anew to a flow which is not in the middle, but whose matter was just shown. */
    Optional<Map<String, String>> amends(Scene scene, Flow flow, Action about, String text) {
        Midway at = Midway.of(scene, flow, FlowPlayer.asItIs(scene, flow, about).asking(State.CONFIRM));
        return corrections.all(at, text);
    }

    /** Whether a text is one of the choices that the question which waits leaves, or any where all is being confirmed. */
    boolean isChoice(Scene scene, State state, List<Question> questions, String text) {
        return questions.stream()
                .filter(question ->
                        question.id().equals(state.asked()) || state.asked().equals(State.CONFIRM))
                .anyMatch(question -> isOneOf(scene, question, text));
    }

    private boolean isOneOf(Scene scene, Question question, String text) {
        return question.input() instanceof Form.Choose && reader.read(scene, question, text) instanceof Reading.Value;
    }

    /** "Yes" beside a proposed answer, and "no" where there is nothing to choose but yes. */
    private Optional<Meaning> kept(Scene scene, Question asked, String text) {
        Optional<Boolean> yes = replies.yesOrNo(text);
        String proposed = asked.initial();
        if (proposed != null && !proposed.isBlank() && (replies.keeps(text) || yes.orElse(false))) {
            return Optional.of(new Meaning.Given(reader.read(scene, asked, proposed)));
        }
        boolean only =
                asked.input() instanceof Form.Choose choose && choose.choices().size() == 1;
        return only && replies.refuses(text) ? Optional.of(new Meaning.About(Aside.STOP)) : Optional.empty();
    }

    /** "No, the workshop in Nairobi", where the flow is about another one; "no wait, accept it", where it declines. */
    private Optional<Meaning> aboutAnother(Midway at, String text) {
        Set<Slot> by = at.flow().insteadBy();
        if (by.isEmpty() || replies.yesOrNo(text).isPresent()) {
            return Optional.empty();
        }
        Optional<String> instead = understanding.fields().in(text).stream()
                .flatMap(List::stream)
                .filter(spoken -> understanding.fields().isCalled("workshop", spoken.what()))
                .map(Spoken::value)
                .findFirst()
                .or(() -> replies.correction(text));
        boolean brief = text.split("\\s+").length <= SHORT_WISH;
        if (instead.isEmpty() && (!brief || at.asked().filter(Question::isFree).isPresent())) {
            return Optional.empty();
        }
        String named = NOT_THAT_ONE.matcher(instead.orElse(text)).replaceFirst("");
        int most = at.asked().isPresent() ? SHORT_DECISION : SHORT_ORDER;
        if (by.contains(Slot.DECISION) && Plain.words(named).size() > most) {
            return Optional.empty();
        }
        Scene scene = at.scene();
        Slots slots = understanding.slots(named, by, scene.language(), scene.localNow());
        return at.flow().instead(scene, at.state().about(), slots).map(Meaning.Rather::new);
    }

    // "My position is director of training" says nothing of the colleague whose position was just given.
    private boolean isOwnDetail(Midway at, String text) {
        Matcher own = OWN_DETAIL.matcher(text);
        return own.find()
                && at.questions().stream()
                        .anyMatch(
                                question -> understanding.fields().isCalled(question.id(), Plain.words(own.group(1))));
    }

    /** Whether somebody's name is asked for. */
    boolean asksForName(Scene scene, Flow flow, State state) {
        return Midway.of(scene, flow, state).asked().filter(Question::isName).isPresent();
    }

    private boolean isQuestion(String text) {
        return replies.asks(text)
                && (text.strip().endsWith("?") || INQUIRES.matcher(text).find());
    }

    private static boolean asksWithin(Understood said, String text) {
        return said.confidence() >= BEYOND_DOUBT
                && !said.isOutOfScope()
                && ASKS_WITHIN.matcher(text).find();
    }

    /** "Is a suit required in the workshop?" is no answer, though one of the choices is a workshop. */
    private static boolean isAboutTheProgrammes(Understood said, String text) {
        return text.strip().endsWith("?") && said.intent().equals(INFO) && said.confidence() >= BEYOND_DOUBT;
    }

    /** As it was read, or as a question about the programmes where that is not clear. */
    private static Understood asQuestion(Understood said) {
        return said.isOutOfScope() || said.confidence() < CLEAR || said.intent().equals(GREETING)
                ? said.atBest(INFO)
                : said;
    }

    /** "Laisse tomber, je verrai plus tard": a part of it gives the flow up, and the rest asks for nothing clearly. */
    private boolean givesUp(Midway at, String text) {
        List<String> clauses =
                CLAUSES.splitAsStream(text).filter(clause -> !clause.isBlank()).toList();
        if (clauses.size() < 2 || clauses.size() > MOST_CLAUSES) {
            return false;
        }
        // Where several sentences are asked for, only the first one tells.
        boolean prose = at.asked().filter(Question::isProse).isPresent();
        List<String> rest = clauses.stream().filter(clause -> !stops(clause)).toList();
        boolean stopped = rest.size() < clauses.size();
        boolean given = prose ? stops(clauses.get(0)) || (stopped && replies.refuses(clauses.get(0))) : stopped;
        return given
                && rest.stream()
                        .map(clause -> understanding.read(
                                clause, at.scene().language(), at.scene().localNow()))
                        .noneMatch(said -> !said.isOutOfScope() && said.confidence() >= BEYOND_DOUBT);
    }

    /** "Drop it. What is on my agenda?", "yes, and tell Awa that …": what answers the flow or ends it, and another wish behind it. */
    private Optional<Meaning> both(Midway at, String text) {
        boolean prose = at.asked().filter(Question::isProse).isPresent();
        Optional<Meaning> ends = (prose ? TwoParts.of(text) : TwoParts.ofClauses(text))
                .stream()
                        .filter(parts -> endsIt(parts.first()) && isOtherWish(at, parts.more()))
                        .<Meaning>map(parts -> new Meaning.Both(new Meaning.About(Aside.STOP), parts.more()))
                        .findFirst();
        return ends.or(() -> TwoParts.of(text).stream()
                .flatMap(parts -> answered(at, parts.first()).stream()
                        .filter(first -> isOtherWish(at, parts.more()))
                        .<Meaning>map(first -> new Meaning.Both(first, parts.more())))
                .findFirst());
    }

    /** What a text without doubt answers: yes at a check, "keep that" or yes to what is proposed. */
    private Optional<Meaning> answered(Midway at, String first) {
        if (at.asked().isPresent()) {
            return kept(at.scene(), at.asked().get(), first);
        }
        boolean checks = at.state().asked().equals(State.CONFIRM);
        return checks && replies.saysYesTo(first, Set.of())
                ? Optional.of(new Meaning.Confirmed(true))
                : Optional.empty();
    }

    /** "No, not like that. Drop this message" */
    private boolean endsIt(String text) {
        List<String> clauses =
                CLAUSES.splitAsStream(text).filter(clause -> !clause.isBlank()).toList();
        return clauses.stream().anyMatch(this::stops)
                && clauses.stream()
                        .allMatch(clause -> stops(clause)
                                || replies.refuses(clause)
                                || Plain.words(clause).size() <= BRIEF);
    }

    private boolean stops(String clause) {
        return replies.aside(clause)
                .or(() -> replies.correction(clause).flatMap(replies::aside))
                .filter(Aside.STOP::equals)
                .isPresent();
    }

    private static boolean isForeign(Flow flow, Understood said) {
        return !flow.saidFor().isEmpty() && !flow.saidFor().contains(said.intent()) && isClearlyElsewhere(said);
    }

    private static boolean isClearlyElsewhere(Understood said) {
        return !said.isOutOfScope() && said.confidence() >= CERTAIN;
    }

    /** "No" and "not now" where no choice is meant by it. */
    private static Meaning passing(Question question) {
        return new Meaning.About(question.required() ? Aside.UNSURE : Aside.SKIP);
    }

    // "No, leave it as it is": what there was before the flow stays.
    private boolean leaves(Optional<Question> asked, String text) {
        return asked.filter(question -> !question.isFree()).isEmpty()
                && replies.correction(text).filter(replies::keeps).isPresent();
    }

    // Nobody's reason or message is "yes" or "thanks".
    private boolean saysNothing(String text) {
        return replies.thanks(text) || replies.yesOrNo(text).orElse(false);
    }

    // Where a name or several sentences are asked for, one short order is hardly the answer; yet it may be.
    private boolean isLikeAWish(Question asked, Understood said, String text) {
        return asked.input() instanceof Form.Text form
                && (form.multiline() || (form.personName() && !isNamed(text)))
                && !said.isOutOfScope()
                && !said.intent().equals(GREETING)
                && said.confidence() >= BEYOND_DOUBT
                && text.split("\\s+").length <= SHORT_ORDER;
    }

    // "My name is Awa", "and Awa too"
    private boolean isNamed(String text) {
        return replies.naming().introduces(text) || !replies.naming().name(text).equals(text.strip());
    }

    // "None" is a word for skipping, and may be one of the choices; "stop" never is.
    private boolean isAnswer(Scene scene, Optional<Question> asked, Aside aside, String text) {
        boolean may = aside == Aside.SKIP || aside == Aside.RESUME || aside == Aside.UNSURE;
        boolean skips = aside == Aside.SKIP && !NONE.contains(String.join(" ", Plain.words(text)));
        return may
                && asked.filter(question ->
                                !question.isFree() || (question.required() && aside != Aside.UNSURE && !skips))
                        .map(question -> reader.read(scene, question, text))
                        .filter(Reading.Value.class::isInstance)
                        .isPresent();
    }

    private Meaning confirmation(Midway at, String text, Understood said) {
        if (NO_THANKS.matcher(text).matches()) {
            return new Meaning.About(Aside.STOP);
        }
        Optional<Boolean> yes = replies.yesOrNo(text)
                .or(() -> replies.agreesAtFirst(text) && tellsNothing(at, text) ? Optional.of(true) : Optional.empty());
        if (yes.isPresent()) {
            return at.state().asked().equals(State.CHANGE) && !yes.get()
                    ? new Meaning.About(Aside.STOP)
                    : new Meaning.Confirmed(yes.get());
        }
        if (NOT_TO.matcher(text).find()) {
            return new Meaning.About(Aside.UNSURE);
        }
        boolean inquires = INQUIRES.matcher(text).find() && said.confidence() >= BEYOND_DOUBT;
        boolean another =
                isAboutAnother(at.flow(), said) && !GOES_ON.matcher(text).find();
        if (!said.isOutOfScope() && (another || inquires)) {
            return elsewhere(said).orElseGet(Meaning.Unclear::new);
        }
        return added(at, text)
                .or(() -> corrections.told(at, text))
                // "What's its deadline?" wants no other one.
                .filter(told -> !(told instanceof Meaning.Change
                        && INQUIRES.matcher(text).find()))
                .or(() -> corrections.when(at, text).filter(any -> !isClearlyElsewhere(said)))
                .or(() -> corrections.somebodyElse(at, text))
                .or(() -> corrections.instead(at, text))
                .or(() -> replies.change(text).map(what -> new Meaning.Change(at.named(what))))
                .or(() -> Optional.of(at.named(replies.gist(text)))
                        .filter(question -> !question.isEmpty() && !isQuestion(text))
                        .map(Meaning.Change::new))
                .or(() -> isQuestion(text)
                        ? Optional.of(new Meaning.Elsewhere(asQuestion(said)))
                        : replies.tellsOfOthers(text) ? Optional.empty() : elsewhere(said))
                .orElseGet(Meaning.Unclear::new);
    }

    /** A wish of its own, a question or a word for somebody, which changes no answer. */
    private boolean isOtherWish(Midway at, String text) {
        if (PassedOn.in(text).isPresent()) {
            return true;
        }
        Understood said =
                understanding.read(text, at.scene().language(), at.scene().localNow());
        boolean clear = !said.isOutOfScope()
                && said.confidence() >= BEYOND_DOUBT
                && !said.intent().equals(GREETING)
                && !at.flow().saidFor().contains(said.intent());
        boolean asks = replies.asks(text) && Plain.words(text).size() > BRIEF;
        return (clear || asks) && tellsNothing(at, text);
    }

    /** "And add that we meet in room B12": what somebody is told is longer by that. */
    private static Optional<Meaning> added(Midway at, String text) {
        Matcher adds = ADDS.matcher(text);
        List<Question> prose = at.questions().stream().filter(Question::isProse).toList();
        return at.flow().isReadBack() && prose.size() == 1 && adds.find()
                ? Optional.of(new Meaning.Corrected(Map.of(
                        prose.get(0).id(),
                        at.state().answers().getOrDefault(prose.get(0).id(), "").replaceFirst("[\\s.]+$", "") + ". "
                                + adds.replaceFirst("").strip())))
                : Optional.empty();
    }

    private boolean tellsNothing(Midway at, String text) {
        return corrections.told(at, text).isEmpty()
                && corrections.spoken(at, text).isEmpty()
                && corrections.when(at, text).isEmpty()
                && corrections.instead(at, text).isEmpty();
    }

    /** "Raise the seats in Suva to 12", while another change waits: who names a workshop, or something else, means that. */
    private static boolean isAboutAnother(Flow flow, Understood said) {
        boolean foreign = !flow.saidFor().isEmpty() && !flow.saidFor().contains(said.intent());
        return said.confidence() >= BEYOND_DOUBT
                && (foreign || said.slots().get(Slot.WORKSHOP).isPresent());
    }

    /** Another wish, where it is clear enough. */
    static Optional<Meaning> elsewhere(Understood said) {
        // What is said to people is sent to them: an answer that sounds a little like it must not be.
        double enough = said.intent().equals(TALK) ? BEYOND_DOUBT : CLEAR;
        if (said.isOutOfScope() || said.confidence() < enough) {
            return Optional.empty();
        }
        return Optional.of(said.intent().equals(GREETING) ? new Meaning.Unclear() : new Meaning.Elsewhere(said));
    }
}
