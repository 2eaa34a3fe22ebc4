// A form's fields as a person fills them in, the same for both platforms' dialogs.

let count = 0;

/** Draws a form of {id, label, type, required, hint, value, valueLabel, choices, source, max, min, multiline, error}. */
export function drawForm({title, send, cancel, fields, intro}, {submit, search, close}) {
    const form = document.createElement("form");
    form.dataset.title = title;
    form.noValidate = true;
    const heading = document.createElement("h3");
    heading.textContent = title;
    form.append(heading);
    if (intro) form.append(text("p", intro));
    const readers = fields.map(field => drawField(form, field, search));
    const foot = document.createElement("div");
    foot.className = "foot";
    const back = text("button", cancel || "Cancel");
    back.type = "button";
    back.className = "plain";
    back.addEventListener("click", close);
    const go = text("button", send);
    go.type = "submit";
    go.className = "primary";
    foot.append(back, go);
    form.append(foot);
    form.addEventListener("submit", async event => {
        event.preventDefault();
        const values = Object.fromEntries(readers.map(reader => [reader.id, reader.value()]).filter(([, value]) => value !== ""));
        go.disabled = true;
        const reply = await submit(values);
        go.disabled = false;
        const errors = reply.errors || {};
        readers.forEach(reader => reader.wrong(errors[reader.id]));
    });
    return form;
}

function drawField(form, field, search) {
    const box = document.createElement("div");
    box.className = "field";
    const label = text("label", field.label + (field.required ? "" : " (–)"));
    const id = "field-" + (++count);
    label.htmlFor = id;
    box.append(label);
    const reader = field.source ? searchField(box, id, field, search) : simpleField(box, id, field);
    if (field.hint) box.append(text("small", field.hint));
    const wrong = text("span", "");
    wrong.className = "wrong";
    wrong.setAttribute("role", "alert");
    box.append(wrong);
    form.append(box);
    const tell = sentence => { wrong.textContent = sentence || ""; };
    tell(field.error);
    return {id: field.id, value: reader, wrong: tell};
}

function simpleField(box, id, field) {
    let input;
    if (field.choices) {
        input = document.createElement("select");
        input.append(new Option("", ""));
        field.choices.forEach(choice => input.append(new Option(choice.label, choice.value)));
    } else if (field.multiline) {
        input = document.createElement("textarea");
    } else {
        input = document.createElement("input");
        input.type = field.type || "text";
    }
    input.id = id;
    input.name = field.id;
    input.value = field.value || "";
    box.append(input);
    return () => input.value.trim();
}

function searchField(box, id, field, search) {
    const input = document.createElement("input");
    input.type = "search";
    input.id = id;
    input.name = field.id;
    input.autocomplete = "off";
    input.value = field.valueLabel || "";
    let chosen = field.value || "";
    const found = document.createElement("ul");
    found.className = "found";
    let turn = 0;
    input.addEventListener("input", async () => {
        chosen = "";
        const mine = ++turn;
        const typed = input.value.trim();
        const choices = typed ? await search(field.source, typed) : [];
        if (mine !== turn) return;
        found.replaceChildren(...choices.map(choice => {
            const item = document.createElement("li");
            const button = text("button", choice.text ? choice.text.text : choice.title);
            button.type = "button";
            button.addEventListener("click", () => {
                chosen = choice.value;
                input.value = button.textContent;
                found.replaceChildren();
                input.focus();
            });
            item.append(button);
            return item;
        }));
    });
    box.append(input, found);
    return () => chosen || input.value.trim();
}

function text(tag, content) {
    const node = document.createElement(tag);
    node.textContent = content;
    return node;
}
