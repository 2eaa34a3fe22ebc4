package org.lmdassistant.storage.courses;

/**
 * A course on the learning platform.
 *
 * @param minutes how long it takes, about
 * @param address where it lies; also its name in statements of the platform
 * @param open whether people can still enrol
 */
public record Course(
        long id, String code, String title, String about, String language, int minutes, String address, boolean open) {}
