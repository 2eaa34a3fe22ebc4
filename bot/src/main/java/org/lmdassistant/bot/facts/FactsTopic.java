package org.lmdassistant.bot.facts;

import org.lmdassistant.bot.administrations.Administrations;
import org.lmdassistant.bot.conversation.Access;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Repertoire;
import org.lmdassistant.bot.conversation.StaffPrompts;
import org.lmdassistant.bot.conversation.Topic;

/** Questions about the programmes, and the answers that staff add. */
public final class FactsTopic implements Topic {

    private final Administrations administrations;
    private final StaffPrompts prompts;

    public FactsTopic(Administrations administrations, StaffPrompts prompts) {
        this.administrations = administrations;
        this.prompts = prompts;
    }

    @Override
    public void addTo(Repertoire repertoire) {
        FactSearch search = new FactSearch();
        FactCard card = new FactCard(search);
        Ask ask = new Ask(search, card, new LiveFacts(administrations));
        repertoire.deed("ask", Access.ANYONE, ask::ask);
        repertoire.deed("fact", Access.ANYONE, ask::fact);
        repertoire.intent("program_info", (scene, said) -> Ask.of(said));
        QuestionDesk desk = new QuestionDesk(prompts);
        repertoire.deed("open-questions", Access.STAFF, desk::list);
        repertoire.deed("drop-open-question", Access.STAFF, desk::drop);
        repertoire.flow(new AnswerOpenQuestion(desk, card));
        repertoire.relay(AnswerOpenQuestion::wished);
        repertoire.waiting((tx, words) -> desk.waiting(tx));
        repertoire.deed("added-facts", Access.STAFF, AddedFactDesk::list);
        repertoire.flow(WriteFact.adding());
        repertoire.flow(WriteFact.changing());
        repertoire.deed("remove-fact", Access.STAFF, AddedFactDesk::askToRemove);
        repertoire.deed("remove-fact-really", Access.STAFF, AddedFactDesk::remove);
        repertoire.intent("open_questions", Action.of("open-questions"));
        repertoire.offerStaff("staff.questions", Action.of("open-questions"));
    }
}
