package org.lmdassistant.bot.imports;

import java.util.List;
import org.lmdassistant.storage.Tx;

/** What a file is about. */
interface Kind {

    /** As the command line names it. */
    String name();

    /** The columns that the first line of the file must name, in any order. */
    List<String> columns();

    /**
     * Takes one line.
     *
     * @throws Row.Unfit with what is wrong with it
     */
    Change take(Tx tx, Row row);

    /** What a line did. */
    enum Change {
        NEW,
        CHANGED,
        SAME
    }
}
