// Adaptive Cards as Teams draws them: with Microsoft's own renderer where the build could fetch it.
import {drawForm} from "./form.js";

function hostConfig() {
    const style = getComputedStyle(document.documentElement);
    const colour = name => style.getPropertyValue(name).trim();
    const tone = name => ({default: colour(name), subtle: colour("--soft")});
    const palette = {
        default: tone("--ink"), dark: tone("--ink"), light: tone("--soft"), accent: tone("--blue"),
        good: tone("--good"), warning: tone("--danger"), attention: tone("--danger"),
    };
    return {
        fontFamily: "inherit",
        spacing: {small: 4, default: 8, medium: 12, large: 18, extraLarge: 26, padding: 0},
        fontSizes: {small: 13, default: 15, medium: 16, large: 18, extraLarge: 22},
        containerStyles: {default: {backgroundColor: "transparent", foregroundColors: palette}, emphasis: {backgroundColor: "transparent", foregroundColors: palette}},
        actions: {maxActions: 20, actionsOrientation: "horizontal", actionAlignment: "left", buttonSpacing: 6},
        supportsInteractivity: true,
    };
}

/** A card; pressing hands over the action with what the inputs hold, as Teams would send it. */
export function adaptiveCard(json, press) {
    if (!window.AdaptiveCards) return plainCard(json, press);
    const card = new window.AdaptiveCards.AdaptiveCard();
    card.hostConfig = new window.AdaptiveCards.HostConfig(hostConfig());
    card.onExecuteAction = action => {
        const type = action.getJsonTypeName();
        if (type === "Action.OpenUrl") window.open(action.url, "_blank", "noopener");
        else press({type, verb: action.verb, data: action.data || {}});
    };
    card.parse(json);
    return card.render() || plainCard(json, press);
}

/** Enough of the renderer for a build without it: texts, columns and buttons. */
function plainCard(json, press) {
    const box = document.createElement("div");
    const inputs = {};
    const draw = (element, into) => {
        const node = document.createElement("div");
        switch (element.type) {
            case "TextBlock": node.textContent = element.text; break;
            case "RichTextBlock":
                element.inlines.forEach(run => {
                    const span = document.createElement(run.weight === "Bolder" || run.weight === "bolder" ? "strong" : "span");
                    span.textContent = run.text ?? run;
                    node.append(span);
                });
                break;
            case "FactSet":
                element.facts.forEach(fact => node.append(Object.assign(document.createElement("div"), {textContent: fact.title + " " + fact.value})));
                break;
            case "Container": element.items.forEach(item => draw(item, node)); break;
            case "ColumnSet":
                node.className = "bk-fields";
                element.columns.forEach(column => { const cell = document.createElement("div"); column.items.forEach(item => draw(item, cell)); node.append(cell); });
                break;
            case "Table":
                element.rows.forEach(row => {
                    const cells = document.createElement("div");
                    cells.className = "bk-fields";
                    row.cells.forEach(cell => { const one = document.createElement("div"); cell.items.forEach(item => draw(item, one)); cells.append(one); });
                    node.append(cells);
                });
                break;
            case "Input.ChoiceSet": {
                const select = document.createElement("select");
                select.append(new Option(element.placeholder || "", ""), ...element.choices.map(choice => new Option(choice.title, choice.value)));
                inputs[element.id] = select;
                node.append(select);
                break;
            }
            case "ActionSet": node.className = "bk-actions"; element.actions.forEach(action => node.append(button(action))); break;
        }
        into.append(node);
    };
    const button = action => {
        if (action.type === "Action.OpenUrl") {
            return Object.assign(document.createElement("a"), {textContent: action.title, href: action.url, target: "_blank", rel: "noopener"});
        }
        const node = Object.assign(document.createElement("button"), {type: "button", textContent: action.title});
        node.addEventListener("click", () => {
            const held = Object.fromEntries(Object.entries(inputs).map(([id, select]) => [id, select.value]));
            press({type: action.type, verb: action.verb, data: {...action.data, ...held}});
        });
        return node;
    };
    (json.body || []).forEach(element => draw(element, box));
    if (json.actions) draw({type: "ActionSet", actions: json.actions}, box);
    return box;
}

const types = {"Input.Text": "text", "Input.Number": "number", "Input.Date": "date"};

/** An open dialog: its card's inputs in Teams' own frame. */
export function teamsForm(dialog, doing) {
    const card = dialog.card.content;
    const fields = [];
    const words = element => (element.inlines || []).map(run => run.text ?? run).join("");
    let last = null;
    let intro;
    const walk = element => {
        if (element.type?.startsWith("Input.")) {
            const chosen = element.choices?.find(choice => choice.value === element.value);
            last = {
                id: element.id, label: element.label, required: element.isRequired, hint: element.placeholder,
                type: element.style === "email" || element.style === "Email" ? "email" : types[element.type], multiline: element.isMultiline,
                value: element.value === undefined ? "" : String(element.value), valueLabel: chosen?.title,
                choices: element.choices && !element["choices.data"] ? element.choices.map(choice => ({value: choice.value, label: choice.title})) : undefined,
                source: element["choices.data"]?.dataset,
            };
            fields.push(last);
        } else if (element.type === "RichTextBlock" && last) {
            const attention = element.inlines.some(run => /attention/i.test(run.color || ""));
            if (attention) last.error = words(element);
            else last.hint = words(element);
        } else if (element.type === "RichTextBlock") {
            intro = words(element);
        }
        (element.items || []).forEach(walk);
    };
    card.body.forEach(walk);
    const actions = [...(card.actions || []), ...card.body.filter(element => element.type === "ActionSet").flatMap(set => set.actions)];
    const send = actions.find(action => action.type !== "Action.OpenUrl")?.title || "Send";
    return drawForm({title: dialog.title, send, fields, intro}, doing);
}
