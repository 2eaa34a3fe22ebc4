package org.lmdassistant.bot.imports;

import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lmdassistant.storage.Tx;
import org.lmdassistant.storage.courses.Report;
import org.lmdassistant.storage.courses.ReportResult;

/** Courses that were completed, as a learning platform without xAPI exports them: the learner by the key in the link. */
final class CompletionsFile implements Kind {

    @Override
    public String name() {
        return "completions";
    }

    @Override
    public List<String> columns() {
        return List.of("learner", "course", "completed_on", "certificate");
    }

    @Override
    public Change take(Tx tx, Row row) {
        @Nullable String certificate = row.optional("certificate", 500) == null ? null : row.address("certificate");
        Report completed = new Report.Completed(
                row.date("completed_on").atStartOfDay(ZoneOffset.UTC).toInstant(), certificate);
        ReportResult result = tx.courses().report(row.text("learner", 100), row.address("course"), completed);
        if (result instanceof ReportResult.UnknownLearner) {
            throw new Row.Unfit("learner is nobody's key");
        }
        if (result instanceof ReportResult.UnknownCourse) {
            throw new Row.Unfit("course is no course of the catalog");
        }
        if (result instanceof ReportResult.Changed changed) {
            tx.audit()
                    .write(
                            null,
                            "course-completed",
                            "course:" + changed.enrolment().course().id(),
                            "{}",
                            "IMPORT");
            return Change.CHANGED;
        }
        return Change.SAME;
    }
}
