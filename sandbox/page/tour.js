import { button, el } from "./dom.js";
import { messagesOf } from "./store.js";
import { language, t } from "./words.js";

const KEPT = "sebaya-tour";
const PAUSE = 3000;

const hasKey = (phone, emoji) => phone.keyboard.some((row) => row.some((key) => key.includes(emoji)));
const buttons = (message) => (message.rows ?? []).flat().map(({ text }) => text);
const hasButton = (phone, emoji) => messagesOf(phone).some((message) => buttons(message).some((text) => text.includes(emoji)));
const isOffer = (phone) => messagesOf(phone).some((message) => buttons(message).some((text) => text.includes("❌")));
const wrote = (phone) => messagesOf(phone).filter((message) => message.from === phone.user && !/^\/|^\p{Extended_Pictographic}/u.test(message.text ?? ""));
const wroteSince = (phone, emoji) => {
  const since = messagesOf(phone).findLast((message) => message.bot && message.text?.includes(emoji))?.id ?? Infinity;
  return wrote(phone).some((message) => message.id > since);
};

/** Each step: on whose phone, what to use there, when it is done, and what "do it for me" does. */
const STEPS = [
  { on: "student-1", done: (p) => p["student-1"].messages.size > 0, use: (view) => view.composer.first, act: () => ({ do: "start" }) },
  { on: "student-1", done: (p) => hasKey(p["student-1"], "💬") || hasKey(p["student-1"], "🔚"), use: (view) => view.buttonWith("✅") },
  { on: "student-1", done: (p) => wrote(p["student-1"]).length > 0 && hasButton(p["student-1"], "⏭"), use: (view) => view.composer.input, words: "say3" },
  { on: "student-1", done: (p) => hasKey(p["student-1"], "🔚"), use: (view) => view.buttonWith("⏭") },
  { on: "offered", done: (p) => hasKey(p["student-1"], "🔚") && supporters(p).some((phone) => hasKey(phone, "🚩")), use: (view) => view.buttonWith("✅") },
  { on: "paired", done: (p) => hasKey(p["student-1"], "🔚") && supporters(p).some((phone) => hasKey(phone, "🚩") && wroteSince(phone, "🚩")), use: (view) => view.composer.input, words: "say6" },
  { on: "student-1", done: (p) => hasButton(p.group, "🙋"), use: (view) => view.composer.input, words: "say7" },
  { on: "group", done: (p) => hasButton(p.counselor, "🗣"), use: (view) => view.buttonWith("🙋") },
  { on: "counselor", done: (p) => hasKey(p.counselor, "↩️"), use: (view) => view.buttonWith("🗣") },
  { on: "counselor", done: (p) => wroteSince(p.counselor, "🗣"), use: (view) => view.composer.input, words: "say10" },
];

const supporters = (p) => [p["supporter-1"], p["supporter-2"]];

/** A short way through the main job; it goes on by what really happens. */
export class Tour {
  constructor(box, store, stage) {
    this.box = box;
    this.store = store;
    this.stage = stage;
    const [run, step] = (sessionStorage.getItem(KEPT) ?? "").split("/");
    this.kept = { run, step: Number(step) || 0 };
    this.step = 0;
    store.listen((kind) => this.happened(kind));
  }

  happened(kind) {
    if (kind === "snapshot" && this.store.ready) this.begin();
    else if (["message", "delete", "phone"].includes(kind) && !this.waiting) {
      this.waiting = requestAnimationFrame(() => {
        this.waiting = null;
        this.look();
      });
    }
  }

  begin() {
    const isSame = this.kept.run === String(this.store.run);
    this.go(isSame ? this.kept.step : 0);
    this.look();
  }

  /** From the start, or where it was left. */
  restart() {
    this.go(this.step < 0 || this.step > STEPS.length ? 0 : this.step);
    this.look();
  }

  look() {
    if (this.step < 0 || !this.store.ready) return;
    const phones = Object.fromEntries(this.store.phones);
    const last = STEPS.findLastIndex(({ done }) => done(phones));
    const step = Math.max(this.step, last + 1);
    if (step !== this.step) this.go(step);
    else this.light();
  }

  go(step) {
    this.step = step;
    this.kept = { run: String(this.store.run), step };
    sessionStorage.setItem(KEPT, `${this.store.run}/${step}`);
    this.draw();
    const view = this.view();
    if (view) this.stage.pick(view.key);
    this.light();
  }

  /** The phone that the step is about. */
  view() {
    const { on } = STEPS[this.step] ?? {};
    const p = Object.fromEntries(this.store.phones);
    const key = on === "offered" ? supporters(p).find(isOffer)?.key : on === "paired" ? supporters(p).find((phone) => hasKey(phone, "🚩"))?.key : on;
    return this.stage.views.get(key);
  }

  draw() {
    this.box.hidden = this.step < 0;
    if (this.step >= STEPS.length) {
      this.box.replaceChildren(el("p", {}, el("b", {}, t("tourDone")), " ", t("tourEnd")), button(t("finish"), () => this.skip()));
      return;
    }
    const name = this.view()?.phone.name ?? this.store.phone("supporter-1")?.name;
    this.box.replaceChildren(
      el("span", { class: "count" }, t("step", { n: this.step + 1, all: STEPS.length })),
      el("p", {}, t(`t${this.step + 1}`, { name })),
      button(t("doIt"), () => this.doIt(), { class: "primary" }),
      button(t("skip"), () => this.skip(), { class: "plain", title: t("skipHint"), "aria-label": t("skipHint") }),
    );
    this.language = language();
  }

  light() {
    for (const node of document.querySelectorAll(".lit")) node.classList.remove("lit");
    const view = this.view();
    if (!view || this.step < 0) return;
    if (!this.named || this.named !== `${this.step}${view.key}`) {
      this.named = `${this.step}${view.key}`;
      this.draw();
    }
    const control = STEPS[this.step].use(view);
    view.node.classList.add("lit");
    control?.classList.add("lit");
    if (this.control !== control) this.box.querySelector(".primary").disabled = false;
    this.control = control;
  }

  doIt() {
    this.pause();
    const { act, words, use } = STEPS[this.step];
    const view = this.view();
    if (!view) return;
    if (words) view.act({ do: "say", text: t(words) });
    else if (act) view.act(act());
    else use(view)?.click();
  }

  /** One click, one deed: the next one can come with the next step, or when this one led nowhere. */
  pause() {
    const pressed = this.box.querySelector(".primary");
    pressed.disabled = true;
    setTimeout(() => { pressed.disabled = false; }, PAUSE);
  }

  skip() {
    this.go(-1);
  }
}
