package org.lmdassistant.bot.evaluation;

import org.lmdassistant.bot.conversation.Access;
import org.lmdassistant.bot.conversation.Repertoire;
import org.lmdassistant.bot.conversation.Topic;

/** Attendance, certificates and evaluation of workshops. */
public final class EvaluationTopic implements Topic {

    @Override
    public void addTo(Repertoire repertoire) {
        repertoire.flow(new NoteAttendance());
        repertoire.flow(new Evaluate());
        repertoire.deed("certificate", Access.INTRODUCED, new GiveCertificate());
        repertoire.deed("evaluation", Access.STAFF, Results::show);
    }
}
