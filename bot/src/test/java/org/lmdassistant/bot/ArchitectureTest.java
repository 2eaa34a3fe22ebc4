package org.lmdassistant.bot;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The shape of the house")
class ArchitectureTest {

    private static final String ADAPTERS = "org.lmdassistant.adapters..";
    private static final String STORAGE = "org.lmdassistant.storage..";
    private static final String[] CONVERSATIONS = {
        "org.lmdassistant.bot.people..",
        "org.lmdassistant.bot.workshops..",
        "org.lmdassistant.bot.approvals..",
        "org.lmdassistant.bot.staff..",
        "org.lmdassistant.bot.conversation..",
        "org.lmdassistant.bot.courier..",
        "org.lmdassistant.bot.schedule..",
        "org.lmdassistant.bot.support..",
        "org.lmdassistant.bot.help..",
        "org.lmdassistant.bot.coaching..",
        "org.lmdassistant.bot.privacy..",
        "org.lmdassistant.bot.records..",
        "org.lmdassistant.bot.elearning..",
        "org.lmdassistant.bot.documents..",
        "org.lmdassistant.bot.evaluation..",
        "org.lmdassistant.bot.reports..",
        "org.lmdassistant.bot.fellowship..",
        "org.lmdassistant.bot.facts..",
        "org.lmdassistant.bot.understanding..",
        "org.lmdassistant.bot.words.."
    };

    private static final JavaClasses all = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.lmdassistant");

    @Test
    @DisplayName("adapters never see storage or the bot")
    void adaptersSeeOnlyChat() {
        noClasses()
                .that()
                .resideInAPackage(ADAPTERS)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(STORAGE, "org.lmdassistant.bot..", "org.jdbi..", "java.sql..")
                .check(all);
    }

    @Test
    @DisplayName("storage never sees adapters or the bot")
    void storageSeesOnlyTheDatabase() {
        noClasses()
                .that()
                .resideInAPackage(STORAGE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        ADAPTERS, "org.lmdassistant.bot..", "io.javalin..", "com.slack..", "com.microsoft..")
                .check(all);
    }

    @Test
    @DisplayName("flows never see a platform, SQL or the web")
    void flowsSeeNoPlatform() {
        noClasses()
                .that()
                .resideInAnyPackage(CONVERSATIONS)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.lmdassistant.adapters.slack..",
                        "org.lmdassistant.adapters.teams..",
                        "com.slack..",
                        "com.microsoft.bot..",
                        "com.microsoft.graph..",
                        "org.jdbi..",
                        "java.sql..",
                        "io.javalin..")
                .check(all);
    }

    @Test
    @DisplayName("Slack and Teams never see each other")
    void platformsAreApart() {
        noClasses()
                .that()
                .resideInAPackage("org.lmdassistant.adapters.slack..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.lmdassistant.adapters.teams..", "com.microsoft..")
                .check(all);
        noClasses()
                .that()
                .resideInAPackage("org.lmdassistant.adapters.teams..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.lmdassistant.adapters.slack..", "com.slack..")
                .check(all);
    }

    @Test
    @DisplayName("the chat vocabulary knows nothing but itself, Jackson and null-marks")
    void vocabularyIsNeutral() {
        classes()
                .that()
                .resideInAPackage("org.lmdassistant.adapters.chat..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "org.lmdassistant.adapters.chat..", "java..", "com.fasterxml.jackson..", "org.jspecify..")
                .check(all);
    }

    @Test
    @DisplayName("only the composition root knows the playground")
    void playgroundIsApart() {
        noClasses()
                .that()
                .resideInAnyPackage(CONVERSATIONS)
                .or()
                .resideInAPackage(ADAPTERS)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.lmdassistant.bot.playground..")
                .check(all);
    }

    @Test
    @DisplayName("time comes in through the door: nobody asks the system clock")
    void timeIsInjected() {
        noClasses()
                .that()
                .resideInAnyPackage(CONVERSATIONS)
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(all);
    }
}
