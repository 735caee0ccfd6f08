import { el } from "./dom.js";
import { t } from "./words.js";

const SWITCHES = ["busy", "down", "cut", "muted"];

/** Behind the scenes: trouble on order, and what the bot asked of Telegram. */
export class Scenes {
  constructor(box, store, ask) {
    this.box = box;
    this.store = store;
    this.ask = ask;
    this.polls = false;
    store.listen((kind) => this.happened(kind));
    this.build();
  }

  build() {
    this.switches = el("div", { class: "switches" });
    this.list = el("ol", { class: "calls", tabindex: 0 });
    this.check = el("input", { type: "checkbox", id: "polls" });
    this.check.checked = this.polls;
    this.check.addEventListener("change", () => {
      this.polls = this.check.checked;
      this.drawCalls();
    });
    this.list.setAttribute("aria-label", t("asked"));
    this.box.replaceChildren(
      el("section", {}, el("h2", {}, t("trouble")), el("p", { class: "hint" }, t("troubleHint")), this.switches),
      el(
        "section", { class: "asked" },
        el("h2", {}, t("asked")),
        el("label", { class: "check", for: "polls" }, this.check, t("polls")),
        this.list,
      ),
    );
    this.drawSwitches();
    this.drawCalls();
  }

  happened(kind) {
    if (this.box.hidden) return;
    if (kind === "call" || kind === "snapshot") this.drawCalls();
    if (["status", "snapshot", "phone"].includes(kind)) this.drawSwitches();
  }

  /** Draws what changed while nobody looked. */
  open() {
    this.drawSwitches();
    this.drawCalls();
  }

  drawSwitches() {
    const focused = document.activeElement?.dataset?.trouble;
    const faults = SWITCHES.map((name) =>
      this.toggle(name, t(name), t(`${name}Hint`), this.store.trouble[name], (on) => ({ do: "fault", name, on })),
    );
    const students = [...this.store.phones.values()].filter(({ role }) => role === "student");
    const blocks = students.map(({ key, name, blocked, started }) =>
      started && this.toggle(key, t("blocks", { name }), t("blocksHint", { name }), blocked, (on) => ({ do: on ? "block" : "unblock", phone: key })),
    );
    this.switches.replaceChildren(...faults, ...blocks.filter(Boolean));
    if (focused) this.switches.querySelector(`[data-trouble="${focused}"]`)?.focus();
  }

  toggle(name, label, hint, isOn, deed) {
    const node = el("button", { type: "button", class: "toggle", role: "switch", "aria-checked": String(Boolean(isOn)), data: { trouble: name } });
    node.append(el("span", {}, label, el("small", {}, hint)), el("i", { "aria-hidden": "true" }));
    node.addEventListener("click", () => this.ask(deed(!isOn)));
    return node;
  }

  drawCalls() {
    if (this.box.hidden) return;
    const open = new Set([...this.list.querySelectorAll("details[open]")].map((each) => each.dataset.at));
    const calls = this.store.calls.filter(({ method }) => this.polls || method !== "getUpdates");
    const items = calls.slice(0, 100).map((call) => this.item(call, open));
    this.list.replaceChildren(...(items.length ? items : [el("li", { class: "hint" }, t("askedNone"))]));
  }

  item(call, open) {
    const at = `${call.at}${call.method}`;
    const to = this.store.phone(call.to)?.name;
    const details = el(
      "details", { data: { at }, open: open.has(at) },
      el(
        "summary", {},
        el("span", { class: call.ok ? "fine" : "bad" }, call.ok ? "200" : String(call.status || "✕")),
        el("b", {}, call.method),
        to && el("span", { class: "to", dir: "auto" }, t("to", { name: to })),
        el("time", {}, new Date(call.at * 1000).toLocaleTimeString("en-GB", { timeZone: this.store.zone })),
      ),
      el("pre", { dir: "auto" }, call.params),
    );
    const outcome = outcomeOf(call);
    if (outcome) details.querySelector("summary").append(el("small", {}, outcome));
    return el("li", {}, details);
  }
}

function outcomeOf({ fault, said }) {
  const word = { cut: "lostAnswer", drop: "notDone", hang: "late" }[fault];
  return word ? t(word) : said;
}
