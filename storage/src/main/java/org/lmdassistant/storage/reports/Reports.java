package org.lmdassistant.storage.reports;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Counts, without anybody's name. */
public final class Reports {

    private final Handle handle;
    private final Instant now;

    public Reports(Handle handle, Instant now) {
        this.handle = handle;
        this.now = now;
    }

    /** Everything of one year. */
    public List<Count> of(int year) {
        return handle.createQuery(
                        """
                        SELECT measure, administration, language, count(*) AS number FROM (
                            SELECT 'REQUESTS' AS measure, administration, language,
                                   extract(year FROM submitted_at AT TIME ZONE 'UTC') AS year
                            FROM support_request WHERE submitted_at IS NOT NULL
                            UNION ALL
                            SELECT 'SEATS', r.administration, w.language, extract(year FROM w.starts)
                            FROM registration r JOIN workshop w ON w.id = r.workshop WHERE r.state = 'CONFIRMED'
                            UNION ALL
                            SELECT 'FELLOWS', a.administration, s.language, extract(year FROM s.starts)
                            FROM fellowship_application a JOIN fellowship_session s ON s.id = a.session
                            WHERE a.state = 'ACCEPTED'
                            UNION ALL
                            SELECT 'COACHING', p.administration, p.language,
                                   extract(year FROM c.starts AT TIME ZONE 'UTC')
                            FROM coaching_session c JOIN person p ON p.id = c.fellow
                            WHERE c.state = 'DONE' OR (c.state = 'BOOKED' AND c.ends < :now)) everything
                        WHERE year = :year AND administration IS NOT NULL
                        GROUP BY measure, administration, language
                        ORDER BY administration, language, measure
                        """)
                .bind("year", year)
                .bind("now", now)
                .map((row, context) -> new Count(
                        Count.Measure.valueOf(row.getString("measure")),
                        row.getString("administration"),
                        year,
                        row.getString("language"),
                        row.getInt("number")))
                .list();
    }
}
