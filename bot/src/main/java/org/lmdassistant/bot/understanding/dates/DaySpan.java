package org.lmdassistant.bot.understanding.dates;

import java.time.LocalDate;

/** From a first day to a last one, "from 28 June to 9 July", as it was said: the last may be before the first. */
public record DaySpan(LocalDate first, LocalDate last) {}
