package org.lmdassistant.storage.audit;

import java.time.LocalDate;

/**
 * The end of the chain on a day.
 *
 * @param hash in hexadecimal
 */
public record Anchor(LocalDate day, long position, String hash) {}
