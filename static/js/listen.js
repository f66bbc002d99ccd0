// Shows the button of Lyssna, and fetches what reads the page: not before the page has been shown,
// or someone is about to press. What cannot be fetched leaves the browser's own player.

const player = document.querySelector("[data-player]");
const open = player?.querySelector("[data-open]");
const plain = player?.querySelector("[data-without-script]");
let fetching = null;
let isReady = false;

// Resolves when the page can be read; after a failure it can be asked again.
function fetchOnce() {
  fetching ??= fetchAll().catch((error) => {
    fetching = null;
    show(false);
    throw error;
  });
  return fetching;
}

async function fetchAll() {
  const { script, style, barFrom } = player.dataset;
  const [bar] = await Promise.all([fetchText(barFrom), addStyle(style), import(script)]);
  player.insertAdjacentHTML("beforeend", bar);
  isReady = true;
  player.dispatchEvent(new Event("fetched"));
}

async function fetchText(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} for ${address}`);
  return response.text();
}

function addStyle(href) {
  return new Promise((onload, onerror) => {
    const link = document.createElement("link");
    Object.assign(link, { rel: "stylesheet", href, onload, onerror });
    document.head.append(link);
  });
}

function fetchSoon() {
  fetchOnce().catch(() => {}); // the browser's own player is shown
}

// A press before there is anything to press is done again when there is.
function press(event) {
  if (isReady) return;
  event.preventDefault();
  const { href } = event.currentTarget;
  const goOn = () => (href ? location.assign(href) : plain?.setAttribute("open", ""));
  fetchOnce().then(() => open.click(), goOn);
}

function show(isScripted) {
  open.hidden = !isScripted;
  if (plain) plain.hidden = isScripted;
}

function begin() {
  show(true);
  for (const door of [open, ...document.querySelectorAll("[data-listen-start]")]) {
    door.addEventListener("click", press);
    for (const name of ["pointerenter", "focus"]) door.addEventListener(name, fetchSoon, { once: true });
  }
  if (navigator.connection?.saveData) return;
  // A browser that is never idle, or draws nothing, has it all the same.
  const whenIdle = () => (window.requestIdleCallback ?? setTimeout)(fetchSoon, { timeout: 1000 });
  if (document.readyState === "complete") whenIdle();
  else addEventListener("load", whenIdle);
}

if (player) begin();
