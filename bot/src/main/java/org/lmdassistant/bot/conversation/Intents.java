package org.lmdassistant.bot.conversation;

/** The intents that the conversation itself has to know, whatever is spoken of; all others are known to their topics alone. */
final class Intents {

    static final String GREETING = "greeting";
    static final String HELP = "help";
    static final String TALK = "talk_to_human";
    static final String SPEAK = "change_language";
    static final String INFO = "program_info";
    static final String DECIDING = "decide_approval";
    static final String SEAT = "register_workshop";
    static final String NEW_WORKSHOP = "create_workshop";
    static final String COURSE = "elearning";

    private Intents() {}
}
