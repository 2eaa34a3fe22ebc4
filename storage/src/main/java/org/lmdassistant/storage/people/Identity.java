package org.lmdassistant.storage.people;

/** An account on a platform: the only thing that says who somebody is. */
public record Identity(String platform, String tenant, String user) {}
