package org.lmdassistant.bot.imports;

import java.util.List;
import java.util.Optional;
import org.lmdassistant.storage.Tx;
import org.lmdassistant.storage.courses.Course;

/** Courses by their address. */
final class CoursesFile implements Kind {

    @Override
    public String name() {
        return "courses";
    }

    @Override
    public List<String> columns() {
        return List.of("title", "about", "language", "minutes", "address");
    }

    @Override
    public Change take(Tx tx, Row row) {
        String title = row.text("title", 120);
        String about = row.text("about", 500);
        String language = row.language("language");
        int minutes = row.number("minutes", 1, 6_000);
        String address = row.address("address");
        Optional<Course> there = tx.courses().byAddress(address);
        if (there.isEmpty()) {
            Optional<Course> created = tx.courses().create(title, about, language, minutes, address);
            created.ifPresent(
                    course -> tx.audit().write(null, "course-created", "course:" + course.id(), "{}", "IMPORT"));
            return Change.NEW;
        }
        Course course = there.get();
        if (course.title().equals(title)
                && course.about().equals(about)
                && course.language().equals(language)
                && course.minutes() == minutes) {
            return Change.SAME;
        }
        boolean unused = tx.courses().edit(course.id(), title, about, language, minutes, address);
        tx.audit().write(null, "course-edited", "course:" + course.id(), "{}", "IMPORT");
        return Change.CHANGED;
    }
}
