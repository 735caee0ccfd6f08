import { byId } from "./dom.js";
import { Link } from "./link.js";
import { Scenes } from "./scenes.js";
import { Stage } from "./stage.js";
import { Store } from "./store.js";
import { Tour } from "./tour.js";
import { language, load, speak, t } from "./words.js";

const LANGUAGE = "sebaya-language";
const THEME = "sebaya-theme";

await load();
speak(localStorage.getItem(LANGUAGE) ?? "id");
theme(localStorage.getItem(THEME));

const store = new Store();
const link = new Link((told) => store.hear(told), connected);
const ask = (deed) => link.ask(deed);
const stage = new Stage(byId("stage"), byId("tabs"), store, ask);
const scenes = new Scenes(byId("drawer"), store, ask);
const tour = new Tour(byId("tour"), store, stage);

store.listen((kind) => {
  if (kind === "snapshot") follow();
  if (kind === "status" || kind === "snapshot") status();
});
setInterval(tick, 500);

for (const node of document.querySelectorAll("[data-step]")) {
  node.addEventListener("click", () => ask({ do: "move", step: node.dataset.step }));
}
for (const node of document.querySelectorAll("[data-language]")) {
  node.addEventListener("click", () => choose(node.dataset.language));
}
byId("kill").addEventListener("click", () => ask({ do: "kill" }));
byId("start").addEventListener("click", () => ask({ do: "start" }));
byId("over").addEventListener("click", () => confirm(t("overAsk")) && startOver());
byId("follow").addEventListener("click", startOver);
byId("tourButton").addEventListener("click", () => tour.restart());
byId("scenes").addEventListener("click", drawer);
byId("theme").addEventListener("click", () => {
  const next = isDark() ? "light" : "dark";
  localStorage.setItem(THEME, next);
  theme(next);
});

function startOver() {
  ask({ do: "start_over", language: language() });
}

function connected(isOpen) {
  document.body.classList.toggle("offline", !isOpen);
  veil();
}

/** Covers the page while there is nothing to play with. */
function veil() {
  const isOffline = document.body.classList.contains("offline");
  byId("veil").hidden = store.ready && !isOffline;
  byId("veilText").textContent = t(isOffline && store.run !== null ? "lost" : "opening");
}

function status() {
  veil();
  const { condition } = store;
  byId("condition").textContent = t(condition);
  byId("condition").dataset.is = condition;
  byId("kill").hidden = condition === "stopped";
  byId("start").hidden = condition !== "stopped";
  tick();
}

function tick() {
  if (!store.zone) return;
  const now = new Date(store.now());
  byId("time").textContent = now.toLocaleTimeString("en-GB", { timeZone: store.zone, hour: "2-digit", minute: "2-digit", second: "2-digit" });
}

/** The people's language follows the page's on starting over. */
function follow() {
  if (store.ready && !localStorage.getItem(LANGUAGE) && store.language !== language()) choose(store.language, false);
  byId("follow").hidden = !store.ready || store.language === language();
  for (const node of document.querySelectorAll("[data-language]")) {
    node.setAttribute("aria-pressed", String(node.dataset.language === language()));
  }
}

function choose(name, isKept = true) {
  if (isKept) localStorage.setItem(LANGUAGE, name);
  speak(name);
  stage.label();
  scenes.build();
  tour.draw();
  tour.light();
  follow();
  status();
}

function drawer() {
  const box = byId("drawer");
  box.hidden = !box.hidden;
  document.body.classList.toggle("with-drawer", !box.hidden);
  byId("scenes").setAttribute("aria-expanded", String(!box.hidden));
  if (!box.hidden) scenes.open();
}

function isDark() {
  return (document.documentElement.dataset.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
}

function theme(name) {
  if (name) document.documentElement.dataset.theme = name;
}
