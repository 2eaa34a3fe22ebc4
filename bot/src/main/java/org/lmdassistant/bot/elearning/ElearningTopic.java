package org.lmdassistant.bot.elearning;

import org.lmdassistant.bot.conversation.Access;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Repertoire;
import org.lmdassistant.bot.conversation.Topic;

/** Everything people and staff do with courses. */
public final class ElearningTopic implements Topic {

    @Override
    public void addTo(Repertoire repertoire) {
        repertoire.deed("courses", Access.INTRODUCED, BrowseCourses::browse);
        repertoire.deed("enrol", Access.INTRODUCED, BrowseCourses::enrol);
        repertoire.deed("show-courses", Access.INTRODUCED, BrowseCourses::show);
        repertoire.deed("ask-to-enrol", Access.INTRODUCED, BrowseCourses::ask);
        repertoire.deed("course-progress", Access.INTRODUCED, BrowseCourses::progress);
        repertoire.deed("leave-course", Access.INTRODUCED, BrowseCourses::leave);
        repertoire.deed("no-course", Access.INTRODUCED, BrowseCourses::none);
        repertoire.deed("my-courses", Access.INTRODUCED, BrowseCourses::mine);
        repertoire.flow(new EditCourse("create-course"));
        repertoire.flow(new EditCourse("edit-course"));
        repertoire.deed("close-course", Access.STAFF, (scene, action) -> BrowseCourses.open(scene, action, false));
        repertoire.deed("reopen-course", Access.STAFF, (scene, action) -> BrowseCourses.open(scene, action, true));
        repertoire.offer("menu.courses", Action.of("courses"));
        repertoire.offerStaff("staff.create-course", Action.of("create-course"));
        repertoire.titled(CourseWishes::titled);
        repertoire.intent("create_course", Action.of("create-course"));
        repertoire.intent("elearning", CourseWishes::wished);
    }
}
