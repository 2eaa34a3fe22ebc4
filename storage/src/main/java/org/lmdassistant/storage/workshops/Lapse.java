package org.lmdassistant.storage.workshops;

import java.util.List;

/** An offer whose time is over, and whom the seat was offered next. */
public record Lapse(Registration lapsed, List<Registration> offered) {}
