package org.lmdassistant.bot.staff;

import java.util.List;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.Form;
import org.lmdassistant.adapters.chat.Profile;
import org.lmdassistant.bot.conversation.Access;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Answers;
import org.lmdassistant.bot.conversation.Flow;
import org.lmdassistant.bot.conversation.Question;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.understanding.slots.Slot;
import org.lmdassistant.storage.people.ClaimResult;
import org.lmdassistant.storage.people.GrantResult;
import org.lmdassistant.storage.people.RevokeResult;

/** Who is staff: the first by a code that only the operator saw, the others by appointment. */
final class Rights {

    private Rights() {}

    static void claim(Scene scene, Action action) {
        if (scene.turn().speaker().profile().standing() != Profile.Standing.MEMBER) {
            scene.say(scene.words().say("claim.guests-cannot"));
            return;
        }
        ClaimResult result = scene.tx().roles().claim(scene.person().id(), action.argument(0));
        switch (result) {
            case CLAIMED -> {
                scene.audit("claimed-staff-role", "person:" + scene.person().id());
                scene.say(scene.words().say("claim.done"));
                scene.then(scene.person().introduced() ? Action.of("staff") : Action.of("introduce", "staff"));
            }
            case ALREADY_CLAIMED -> scene.say(scene.words().say("claim.already"));
            case WRONG_CODE -> scene.say(scene.words().say("claim.wrong-code"));
            case TOO_MANY_TRIES -> scene.say(scene.words().say("claim.too-many-tries"));
        }
    }

    static void explainClaim(Scene scene, Action action) {
        scene.say(scene.words().say("claim.how"));
    }

    private static Question whom(Scene scene, String key) {
        return Question.of("person", scene.words().say(key), new Form.Search(PersonLookup.SOURCE, null))
                .filledBy(Slot.PERSON)
                .hinting(scene.words().say("person.hint"));
    }

    /** Makes somebody who has introduced themselves a member of staff. */
    static final class Appoint implements Flow {
        /** Rights are given and taken only once the name was read. */
        @Override
        public boolean isReadBack() {
            return true;
        }

        @Override
        public String name() {
            return "appoint";
        }

        @Override
        public Access access() {
            return Access.STAFF;
        }

        @Override
        public String title(Scene scene, Action about) {
            return scene.words().say("staff.appoint");
        }

        @Override
        public List<Question> questions(Scene scene, Action about) {
            return List.of(whom(scene, "appoint.whom"));
        }

        @Override
        public void finish(Scene scene, Action about, Answers answers) {
            long chosen = Long.parseLong(answers.text("person"));
            String name = nameOf(scene, chosen);
            GrantResult result = scene.tx().roles().grant(chosen, scene.person().id());
            switch (result) {
                case GRANTED -> {
                    scene.audit("appointed", "person:" + chosen);
                    scene.say(scene.words().say("appoint.done", "name", name));
                    scene.tell(chosen, words -> Card.text(words.say("appoint.told")));
                }
                case ALREADY_STAFF -> scene.say(scene.words().say("appoint.already", "name", name));
                case NOT_ALLOWED -> scene.say(scene.words().say("refused.staff-only"));
            }
        }
    }

    /** Takes the role away; the last member of staff cannot lose it. */
    static final class Dismiss implements Flow {
        /** Rights are given and taken only once the name was read. */
        @Override
        public boolean isReadBack() {
            return true;
        }

        @Override
        public String name() {
            return "dismiss";
        }

        @Override
        public Access access() {
            return Access.STAFF;
        }

        @Override
        public String title(Scene scene, Action about) {
            return scene.words().say("staff.dismiss");
        }

        @Override
        public List<Question> questions(Scene scene, Action about) {
            return List.of(whom(scene, "dismiss.whom"));
        }

        @Override
        public void finish(Scene scene, Action about, Answers answers) {
            long chosen = Long.parseLong(answers.text("person"));
            String name = nameOf(scene, chosen);
            RevokeResult result =
                    scene.tx().roles().revoke(chosen, scene.person().id());
            switch (result) {
                case REVOKED -> {
                    scene.audit("dismissed", "person:" + chosen);
                    scene.say(scene.words().say("dismiss.done", "name", name));
                    scene.tell(chosen, words -> Card.text(words.say("dismiss.told")));
                }
                case LAST_STAFF -> scene.say(scene.words().say("dismiss.last"));
                case NOT_STAFF -> scene.say(scene.words().say("dismiss.not-staff", "name", name));
                case NOT_ALLOWED -> scene.say(scene.words().say("refused.staff-only"));
            }
        }
    }

    private static String nameOf(Scene scene, long person) {
        return scene.tx().people().get(person).map(found -> found.name()).orElse("");
    }
}
