package org.lmdassistant.bot.staff;

import java.time.Duration;
import org.lmdassistant.bot.administrations.Administrations;
import org.lmdassistant.bot.approvals.ApprovalPrompt;
import org.lmdassistant.bot.conversation.Access;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Post;
import org.lmdassistant.bot.conversation.Repertoire;
import org.lmdassistant.bot.conversation.StaffPrompts;
import org.lmdassistant.bot.conversation.Topic;
import org.lmdassistant.bot.understanding.slots.Places;
import org.lmdassistant.bot.workshops.SeatNews;

/** Everything staff do, apart from deciding. */
public final class StaffTopic implements Topic {

    private final Administrations administrations;
    private final Places places;
    private final SeatNews seats;
    private final ApprovalPrompt prompt;
    private final StaffPrompts prompts;
    private final Post post;

    public StaffTopic(
            Administrations administrations,
            Places places,
            SeatNews seats,
            ApprovalPrompt prompt,
            StaffPrompts prompts,
            Post post) {
        this.administrations = administrations;
        this.places = places;
        this.seats = seats;
        this.prompt = prompt;
        this.prompts = prompts;
        this.post = post;
    }

    @Override
    public void addTo(Repertoire repertoire) {
        WorkshopNews news = new WorkshopNews(administrations, seats, prompt);
        ManageWorkshop manage = new ManageWorkshop(administrations, news, seats, prompt);
        repertoire.flow(EditWorkshop.creating(news));
        repertoire.flow(EditWorkshop.changing(news));
        repertoire.flow(manage.cancelling());
        repertoire.flow(new Rights.Appoint());
        repertoire.flow(new Rights.Dismiss());
        repertoire.lookup(PersonLookup.SOURCE, Access.STAFF, new PersonLookup(administrations));
        repertoire.deed("staff", Access.STAFF, new StaffMenu(repertoire));
        repertoire.called("menu.staff", Action.of("staff"));
        repertoire.deed("pending", Access.STAFF, new WhatWaits(repertoire, places));
        repertoire.deed("claim", Access.ANYONE, Rights::explainClaim);
        repertoire.deed("claim-code", Access.ANYONE, Rights::claim);
        repertoire.deed("prompts-here", Access.STAFF, PromptPlaces::here);
        repertoire.deed("prompts-not-here", Access.STAFF, PromptPlaces::notHere);
        repertoire.deed("manage", Access.STAFF, manage::show);
        repertoire.deed("change-workshop", Access.STAFF, manage::change);
        repertoire.deed("ask-to-close", Access.STAFF, manage::askToClose);
        repertoire.deed("ask-to-reopen", Access.STAFF, manage::askToReopen);
        repertoire.deed("close-workshop", Access.STAFF, manage::close);
        repertoire.deed("reopen-workshop", Access.STAFF, manage::reopen);
        repertoire.deed("participants", Access.STAFF, manage::participants);
        repertoire.flow(new WriteToParticipants());
        repertoire.deed(WriteToParticipants.WHICH, Access.STAFF, WriteToParticipants::which);
        repertoire.relay(WriteToParticipants::wished);
        repertoire.flow(new Away(repertoire));
        repertoire.deed("back", Access.STAFF, Away::back);
        repertoire.deed("my-absence", Access.STAFF, Away::show);
        repertoire.offerStaff("staff.away", Action.of("away"));
        Announce announce = new Announce(administrations);
        repertoire.deed("announce-workshop", Access.STAFF, announce::preview);
        repertoire.deed("announce-workshop-really", Access.STAFF, announce::send);
        Search search = new Search(repertoire, administrations);
        repertoire.flow(search);
        repertoire.deed("find", Access.STAFF, search::find);
        repertoire.deed("show-person", Access.STAFF, search::person);
        repertoire.deed("undelivered", Access.STAFF, Undelivered::list);
        repertoire.deed("resend", Access.STAFF, Undelivered::resend);
        repertoire.deed("drop-undelivered", Access.STAFF, Undelivered::drop);
        repertoire.offerStaff("staff.pending", Action.of("pending"));
        repertoire.offerStaff("staff.search", Action.of("search"));
        repertoire.offerStaff("staff.undelivered", Action.of("undelivered"));
        repertoire.offerStaff("staff.create-workshop", Action.of("create-workshop"));
        repertoire.offerStaff("menu.workshops", Action.of("workshops"));
        repertoire.offerStaff("staff.prompts-here", Action.of("prompts-here"));
        repertoire.offerStaff("staff.prompts-not-here", Action.of("prompts-not-here"));
        repertoire.offerStaff("staff.appoint", Action.of("appoint"));
        repertoire.offerStaff("staff.dismiss", Action.of("dismiss"));
        repertoire.chore("undecided", Duration.ofMinutes(10), new Undecided(repertoire, prompts, post)::remind);
        repertoire.intent("pending_approvals", WhatWaits::wished);
        repertoire.intent("staff_menu", Action.of("staff"));
        repertoire.intent("claim_role", Action.of("claim"));
        repertoire.intent("create_workshop", Action.of("create-workshop"));
        repertoire.intent("prompts_here", Action.of("prompts-here"));
        repertoire.intent("prompts_not_here", Action.of("prompts-not-here"));
        repertoire.intent("search_records", Search::wished);
        repertoire.intent("appoint_staff", Action.of("appoint"));
        repertoire.intent("dismiss_staff", Action.of("dismiss"));
        repertoire.intent("away", Away::wish);
        repertoire.intent("undelivered_messages", Action.of("undelivered"));
        new WorkshopOrders(places).addTo(repertoire);
    }
}
