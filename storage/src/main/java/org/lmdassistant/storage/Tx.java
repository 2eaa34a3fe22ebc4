package org.lmdassistant.storage;

/** placeholder, replaced at once */
public final class Tx {}
