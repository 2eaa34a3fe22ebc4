// The page: one window for each player, each drawn from what the local platform holds.
import {blocks, slackForm} from "./slack.js";
import {adaptiveCard, teamsForm} from "./teams.js";

const ideas = {
    manager: {
        en: ["What workshops are there?", "Am I confirmed?", "My agenda", "Help"],
        fr: ["Quels ateliers y a-t-il ?", "Suis-je confirmé ?", "Mon agenda", "Aide"],
    },
    fellow: {es: ["Mi beca", "Entregar mi trabajo", "¿Qué talleres hay?", "Mi agenda", "Ayuda"]},
    coach: {en: ["What workshops are there?", "Help"]},
    staff: {en: ["Staff", "What waits for me?", "New workshop"]},
};

const windows = new Map();

async function call(path, body) {
    const reply = await fetch("/playground/" + path, body === undefined ? {} : {
        method: "POST", headers: {"Content-Type": "application/json"}, body: JSON.stringify(body),
    });
    if (!reply.ok) throw new Error("The assistant answered with " + reply.status);
    return reply.json();
}

class PlayerWindow {
    constructor(player, node, platform) {
        this.player = player;
        this.node = node;
        this.platform = platform;
        this.room = "private";
        this.drawn = "";
        node.dataset.player = player.key;
        node.querySelector("h2").textContent = player.name;
        node.querySelector(".who p").textContent = player.role + " · " + player.zone.split("/").pop().replace("_", " ");
        node.querySelector(".face").textContent = player.name.split(" ").map(part => part[0]).join("");
        node.setAttribute("aria-label", player.name + ", " + player.role);
        const label = node.querySelector(".compose label");
        const input = node.querySelector(".compose input[type=text]");
        const file = node.querySelector(".compose input[type=file]");
        node.querySelector(".attach").addEventListener("click", () => file.click());
        file.addEventListener("change", () => {
            if (file.files.length) this.attach(file.files[0], input.value.trim());
            file.value = input.value = "";
        });
        input.id = "write-" + player.key;
        label.htmlFor = input.id;
        label.textContent = "Message as " + player.name;
        node.querySelectorAll("[data-platform]").forEach(button => button.addEventListener("click", () => this.use(button.dataset.platform)));
        node.querySelectorAll("[data-room]").forEach(button => button.addEventListener("click", () => this.enter(button.dataset.room)));
        node.querySelector(".compose").addEventListener("submit", event => {
            event.preventDefault();
            const text = input.value.trim();
            input.value = "";
            if (text) this.write(text);
        });
        if (player.role === "staff") node.querySelector(".rooms").hidden = false;
        const language = player.language.slice(0, 2);
        for (const idea of (ideas[player.role] || {})[language] || ideas.manager[language] || ideas.manager.en) {
            const button = document.createElement("button");
            button.type = "button";
            button.textContent = idea;
            button.addEventListener("click", () => this.write(idea));
            node.querySelector(".ideas").append(button);
        }
        this.mark();
    }

    get path() { return this.platform + "/" + this.player.key; }

    use(platform) { this.platform = platform; this.drawn = ""; this.mark(); this.refresh(); }

    enter(room) { this.room = room; this.drawn = ""; this.mark(); this.refresh(); }

    mark() {
        this.node.dataset.platform = this.platform;
        this.node.querySelectorAll("button[data-platform]").forEach(each => each.setAttribute("aria-pressed", each.dataset.platform === this.platform));
        this.node.querySelectorAll("button[data-room]").forEach(each => each.setAttribute("aria-pressed", each.dataset.room === this.room));
        const input = this.node.querySelector(".compose input[type=text]");
        this.node.querySelector(".attach").hidden = this.room === "channel";
        input.placeholder = this.room === "channel" ? "Mention the assistant in the channel"
            : this.platform === "slack" ? "Message, or /lmd …" : "Message";
    }

    async act(verb, body) {
        try {
            const reply = await call(this.path + "/" + verb, body);
            this.notice(noticeOf(reply));
            return reply;
        } catch (problem) {
            this.notice(problem.message);
            return {};
        } finally {
            this.refresh();
        }
    }

    write(text) {
        if (this.room === "channel") return this.act("mention", {text});
        if (this.platform === "slack" && text.startsWith("/lmd")) return this.act("command", {text: text.slice(4).trim()});
        return this.act("say", {text});
    }

    /** The page takes smaller files than the platforms do: they go through it as text. */
    async attach(file, text) {
        if (file.size > 700000) return this.notice("The playground takes files of up to 700 KB.");
        const bytes = new Uint8Array(await file.arrayBuffer());
        const content = btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(""));
        return this.act("file", {name: file.name, content, text});
    }

    press(message, control) { return this.act("press", {message, control}); }

    notice(text) {
        const node = this.node.querySelector(".notice");
        node.textContent = text || "";
        node.hidden = !text;
    }

    async refresh() {
        const state = await call(this.path);
        const key = JSON.stringify([this.platform, this.room, state]);
        if (key === this.drawn) return;
        this.drawn = key;
        this.drawLines(state[this.room] || []);
        this.drawForm(state.form);
    }

    drawLines(lines) {
        const log = this.node.querySelector(".lines");
        log.replaceChildren(...lines.map(line => this.line(line)));
        if (!lines.length) {
            const empty = document.createElement("p");
            empty.className = "empty";
            empty.textContent = this.room === "channel"
                ? "Nobody has said anything here yet. Mention the assistant with “prompts here” and decisions are asked for in this channel."
                : "Say hello, or press one of the ideas below.";
            log.append(empty);
        }
        log.scrollTop = log.scrollHeight;
    }

    line(line) {
        const node = document.createElement("article");
        node.className = line.fromAssistant ? "line" : "line own";
        if (!line.fromAssistant && line.author !== this.player.name) node.className = "line";
        const by = document.createElement("span");
        by.className = "by";
        by.textContent = line.author;
        if (line.onlyFor) {
            const only = document.createElement("span");
            only.className = "only";
            only.textContent = " · only visible to you";
            by.append(only);
        }
        const body = document.createElement("div");
        body.className = line.body ? "body card" : "body";
        if (!line.body) body.textContent = line.text;
        else if (this.platform === "slack") body.append(blocks(line.body, control => this.press(line.id, control)));
        else body.append(adaptiveCard(line.body, control => this.press(line.id, control)));
        node.append(by, body);
        return node;
    }

    drawForm(form) {
        const sheet = this.node.querySelector(".sheet");
        if (!form) { sheet.hidden = true; sheet.replaceChildren(); return; }
        const drawn = (this.platform === "slack" ? slackForm : teamsForm)(form, {
            submit: values => this.act("submit", {values}),
            search: (source, typed) => call(this.path + "/search", {source, typed}),
            close: () => this.act("close", {}),
        });
        drawn.addEventListener("keydown", event => { if (event.key === "Escape") this.act("close", {}); });
        sheet.setAttribute("aria-label", drawn.dataset.title);
        sheet.replaceChildren(drawn);
        sheet.hidden = false;
        drawn.querySelector("input, select, textarea")?.focus();
    }
}

function noticeOf(reply) {
    if (!reply || !reply.notice) return "";
    try { return JSON.parse(reply.notice).text || ""; } catch { return reply.notice; }
}

function theme(dark) {
    document.documentElement.dataset.theme = dark ? "dark" : "light";
    const button = document.getElementById("theme");
    button.setAttribute("aria-pressed", dark);
    button.textContent = dark ? "Light" : "Dark";
    windows.forEach(each => { each.drawn = ""; each.refresh(); });
}

async function start() {
    const cast = await call("cast");
    const template = document.getElementById("window");
    const main = document.getElementById("windows");
    const people = document.querySelector(".people");
    cast.forEach((player, index) => {
        const node = template.content.firstElementChild.cloneNode(true);
        main.append(node);
        windows.set(player.key, new PlayerWindow(player, node, index % 2 === 0 ? "slack" : "teams"));
        const jump = document.createElement("button");
        jump.type = "button";
        jump.textContent = player.name;
        jump.addEventListener("click", () => node.scrollIntoView({inline: "start", block: "nearest"}));
        people.append(jump);
    });
    theme(matchMedia("(prefers-color-scheme: dark)").matches);
    document.getElementById("theme").addEventListener("click", () => theme(document.documentElement.dataset.theme !== "dark"));
    let waiting = false;
    new EventSource("/playground/changes").addEventListener("change", () => {
        if (waiting) return;
        waiting = true;
        setTimeout(() => { waiting = false; windows.forEach(each => each.refresh()); }, 60);
    });
}

start();
