// Block Kit as Slack draws it.
import {drawForm} from "./form.js";

function element(tag, className, content) {
    const node = document.createElement(tag);
    if (className) node.className = className;
    if (content !== undefined) node.textContent = content;
    return node;
}

/** Slack writes &, < and > as entities; *bold* is its mark for our own labels. */
function written(object) {
    if (!object) return document.createTextNode("");
    if (object.type !== "mrkdwn") return document.createTextNode(object.text);
    const span = document.createElement("span");
    const plain = text => text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
    object.text.split(/(\*[^*\n]+\*)/).forEach(part => {
        if (/^\*[^*\n]+\*$/.test(part)) span.append(element("strong", "", plain(part.slice(1, -1))));
        else span.append(plain(part));
    });
    return span;
}

function rich(node) {
    const styled = part => {
        const inner = part.style?.bold ? element("strong", "", part.text) : part.style?.italic ? element("em", "", part.text)
            : document.createTextNode(part.text ?? "");
        return part.type === "link" ? Object.assign(element("a", "", part.text || part.url), {href: part.url}) : inner;
    };
    if (node.type === "rich_text_list") {
        const list = element(node.style === "ordered" ? "ol" : "ul");
        node.elements.forEach(item => { const li = element("li"); item.elements.forEach(part => li.append(styled(part))); list.append(li); });
        return list;
    }
    const box = element("div", "bk-section");
    node.elements.forEach(part => box.append(styled(part)));
    return box;
}

function control(block, each, press) {
    if (each.type === "button") {
        if (each.url) return Object.assign(element("a", "", each.text.text), {href: each.url, target: "_blank", rel: "noopener"});
        const button = element("button", each.style ? "is-" + each.style : "", each.text.text);
        button.type = "button";
        button.addEventListener("click", () => press({
            type: "button", action_id: each.action_id, block_id: block.block_id, text: each.text, value: each.value,
        }));
        return button;
    }
    if (each.type === "static_select") {
        const select = element("select");
        select.setAttribute("aria-label", each.placeholder?.text || "");
        select.append(new Option(each.placeholder?.text || "", ""));
        each.options.forEach(option => select.append(new Option(option.text.text, option.value)));
        select.addEventListener("change", () => {
            const option = each.options.find(one => one.value === select.value);
            if (option) press({type: "static_select", action_id: each.action_id, block_id: block.block_id, selected_option: option});
        });
        return select;
    }
    return element("span");
}

/** A message's blocks; pressing hands over the element as Slack would send it. */
export function blocks(list, press) {
    const all = document.createDocumentFragment();
    for (const block of list) {
        switch (block.type) {
            case "header": all.append(element("div", "bk-header", block.text.text)); break;
            case "divider": all.append(element("hr", "bk-rule")); break;
            case "section": {
                if (block.text) { const p = element("div", "bk-section"); p.append(written(block.text)); all.append(p); }
                if (block.fields) {
                    const grid = element("div", "bk-fields");
                    block.fields.forEach(field => { const cell = element("div"); cell.append(written(field)); grid.append(cell); });
                    all.append(grid);
                }
                if (block.accessory) { const box = element("div", "bk-actions"); box.append(control(block, block.accessory, press)); all.append(box); }
                break;
            }
            case "context": {
                const p = element("div", "bk-context");
                block.elements.forEach(each => p.append(written(each), " "));
                all.append(p);
                break;
            }
            case "rich_text": block.elements.forEach(each => all.append(rich(each))); break;
            case "actions": {
                const box = element("div", "bk-actions");
                block.elements.forEach(each => box.append(control(block, each, press)));
                all.append(box);
                break;
            }
        }
    }
    return all;
}

const types = {email_text_input: "email", number_input: "number", datepicker: "date", plain_text_input: "text"};

/** An open modal. */
export function slackForm(view, doing) {
    const fields = view.blocks.filter(block => block.type === "input").map(block => {
        const input = block.element;
        const chosen = input.initial_option;
        return {
            id: block.block_id, label: block.label.text, required: !block.optional, hint: block.hint?.text,
            type: types[input.type], multiline: input.multiline,
            value: chosen ? chosen.value : input.initial_value || input.initial_date, valueLabel: chosen?.text.text,
            choices: input.options?.map(option => ({value: option.value, label: option.text.text})),
            source: input.type === "external_select" ? input.action_id : undefined,
        };
    });
    const intro = view.blocks.find(block => block.type === "section")?.text?.text;
    return drawForm({title: view.title.text, send: view.submit.text, cancel: view.close?.text, fields, intro}, doing);
}
