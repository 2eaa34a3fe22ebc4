package org.lmdassistant.adapters.slack;

import org.lmdassistant.adapters.http.HttpOut;

/** Brings each kind of request to whoever reads it. */
final class Routes {

    private final Events events;
    private final Commands commands;
    private final Presses presses;
    private final Submissions submissions;
    private final Searches searches;

    Routes(Events events, Commands commands, Presses presses, Submissions submissions, Searches searches) {
        this.events = events;
        this.commands = commands;
        this.presses = presses;
        this.submissions = submissions;
        this.searches = searches;
    }

    /**
     * The answer to what passed the door.
     *
     * @throws RuntimeException of many kinds if it is not what Slack documents
     */
    HttpOut answer(Envelope envelope) {
        if (envelope instanceof Envelope.Submission submission) {
            return submissions.take(submission);
        } else if (envelope instanceof Envelope.Press press) {
            return presses.take(press);
        } else if (envelope instanceof Envelope.Event event) {
            return events.take(event);
        } else if (envelope instanceof Envelope.Search search) {
            return searches.take(search);
        } else if (envelope instanceof Envelope.Command command) {
            return commands.take(command);
        } else if (envelope instanceof Envelope.Challenge challenge) {
            return HttpOut.text(200, challenge.challenge());
        }
        return HttpOut.empty(200);
    }
}
