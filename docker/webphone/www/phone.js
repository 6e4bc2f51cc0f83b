// The page: keypad, call and answer, and what happens, in words.
import { Sounds } from "./sounds.js";
import { UserAgent } from "./user-agent.js";

const KEYS = [
  ["1", ""], ["2", "ABC"], ["3", "DEF"], ["4", "GHI"], ["5", "JKL"], ["6", "MNO"],
  ["7", "PQRS"], ["8", "TUV"], ["9", "WXYZ"], ["*", "", "star"], ["0", "+"], ["#", "", "hash"],
];
const LINES = {
  connecting: "Connecting …", registered: "Connected", refused: "Account or password is wrong",
  away: "Not reached; trying again",
};
const MAXIMUM_LOG_ENTRIES = 200;
const TITLE = document.title;

const part = (id) => document.getElementById(id);
const sounds = new Sounds(part("speaker"));
let agent = null;
let call = null;
let clock = null;
let dialled = null; // what was to be dialled before somebody called

function show(id, isShown) {
  part(id).hidden = !isShown;
}

function note(text) {
  const item = document.createElement("li");
  const time = document.createElement("time");
  time.textContent = new Date().toLocaleTimeString([], { hour12: false });
  item.append(time, document.createTextNode(text));
  part("log").prepend(item);
  while (part("log").children.length > MAXIMUM_LOG_ENTRIES) part("log").lastElementChild.remove();
}

function say(text) {
  part("state").textContent = text;
  // Seen where the page is behind others, too.
  document.title = call === null ? TITLE : `${text} – ${TITLE}`;
  note(text);
}

function connect(user, password) {
  agent?.stop();
  part("account-problem").textContent = "";
  agent = new UserAgent({ url: `wss://${location.host}/ws`, domain: location.hostname, user, password });
  agent.addEventListener("state", ({ detail }) => lineChanged(detail, user));
  agent.addEventListener("call", ({ detail }) => begin(detail, `${detail.peer} calls you`));
  agent.start();
}

function lineChanged(state, user) {
  document.querySelector(".lamp").dataset.state = state;
  part("line-text").textContent = state === "registered" ? `Connected as ${user}` : LINES[state];
  if (state === "refused") part("account-problem").textContent = LINES.refused;
  if (state === "registered" || state === "refused") {
    show("account", state === "refused");
    show("phone", state === "registered");
    show("history", state === "registered");
  }
}

function begin(newCall, words) {
  call = newCall;
  part("pressed").textContent = "";
  part("clock").textContent = "0:00";
  dialled = part("number").value;
  say(words);
  call.addEventListener("ringing", () => say(`Ringing at ${call.peer}`));
  call.addEventListener("sound", ({ detail }) => sounds.play(detail, (level) => { part("level").value = level; }));
  call.addEventListener("connected", () => connected());
  call.addEventListener("ended", ({ detail }) => ended(detail));
  if (call.isIncoming) sounds.startRinging();
  showActions();
}

function connected() {
  sounds.stopRinging();
  say(`In a call with ${call.peer}`);
  const start = Date.now();
  clock = setInterval(() => {
    const seconds = Math.floor((Date.now() - start) / 1000);
    part("clock").textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  }, 250);
  showActions();
}

function ended(why) {
  clearInterval(clock);
  sounds.stop();
  if (call.isIncoming) part("number").value = dialled;
  call = null;
  part("level").value = 0;
  part("mute").setAttribute("aria-pressed", "false");
  say(why);
  showActions();
}

function showActions() {
  const rings = call?.isIncoming && call.state !== "connected";
  show("call", call === null);
  show("answer", rings);
  show("mute", call?.state === "connected");
  show("hang-up", call !== null);
  part("hang-up").textContent = rings ? "Decline" : "Hang up";
  part("number").readOnly = call !== null;
  if (call) part("number").value = call.peer;
  if (rings) part("answer").focus();
}

function press(key) {
  const button = document.querySelector(`[data-key="${CSS.escape(key)}"]`);
  button.classList.add("is-down");
  setTimeout(() => button.classList.remove("is-down"), 150);
  if (call === null) {
    part("number").value += key;
  } else if (call.press(key)) {
    part("pressed").textContent += key;
    note(`You pressed ${key}`);
  } else if (call.state === "connected") {
    note("The other side takes no digits");
  }
}

function dial() {
  const number = part("number").value.replace(/[\s().-]/g, "");
  if (!/^[0-9*#+]{1,20}$/.test(number)) return say("A number has digits, * and # only");
  begin(agent.call(number), `Calling ${number}`);
}

function makeKeypad() {
  for (const [key, letters, name] of KEYS) {
    const button = document.createElement("button");
    button.type = "button";
    button.dataset.key = key;
    button.setAttribute("aria-label", name ?? key);
    const small = document.createElement("small");
    small.textContent = letters;
    button.append(key, small);
    button.addEventListener("click", () => press(key));
    part("keypad").append(button);
  }
}

makeKeypad();
part("account").addEventListener("submit", (event) => {
  event.preventDefault();
  connect(part("user").value.trim(), part("password").value);
});
part("call").addEventListener("click", dial);
part("answer").addEventListener("click", () => call?.answer());
part("hang-up").addEventListener("click", () => call?.hangUp());
part("mute").addEventListener("click", ({ target }) => {
  const isMuted = target.getAttribute("aria-pressed") !== "true";
  target.setAttribute("aria-pressed", String(isMuted));
  call?.mute(isMuted);
});
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || part("phone").hidden) return;
  if (event.target === part("number") && call === null) {
    if (event.key === "Enter") dial();
  } else if (KEYS.some(([key]) => key === event.key)) {
    press(event.key);
  }
});
addEventListener("pagehide", () => agent?.stop());

// The link that `accounts` prints. What is behind the # is not sent to any server; it does not stay in the address bar.
function connectByLink() {
  const [, user, password] = /^#([0-9]+):([0-9a-zA-Z]+)$/.exec(location.hash) ?? [];
  if (!user) return;
  history.replaceState(null, "", location.pathname);
  part("user").value = user;
  connect(user, password);
}

connectByLink();
// Another account's link in the same tab does not load the page anew.
addEventListener("hashchange", connectByLink);
