package org.lmdassistant.storage.support;

/** What can happen to a support request, as its timeline names it. */
public enum SupportStep {
    DRAFTED,
    AMENDED,
    LETTER,
    SUBMITTED,
    ACKNOWLEDGED,
    ASSIGNED,
    ASKED,
    ANSWERED,
    DEFERRED,
    RESUMED,
    APPROVED,
    DECLINED,
    SCHEDULED,
    COMPLETED,
    WITHDRAWN
}
