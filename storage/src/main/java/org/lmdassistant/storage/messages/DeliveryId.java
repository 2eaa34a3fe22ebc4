package org.lmdassistant.storage.messages;

/** What a platform calls one thing that it delivers, however often it does. */
public record DeliveryId(String platform, String tenant, String delivery) {}
