// A sensitive page can be left quickly: the neutral site takes this page's place in the history.
// Three presses of Shift within three seconds, and no other key between them, leave too.

const PRESSES = 3;
const WITHIN = 3000; // milliseconds

const link = document.querySelector("[data-leave]");
let presses = [];

function leave() {
  document.body.hidden = true; // gone at once, even if the next page is slow to come
  location.replace(link.href);
}

function count(event) {
  if (event.key !== "Shift") presses = [];
  else if (!event.repeat) presses = [...presses, event.timeStamp].slice(-PRESSES);
  const time = presses.length === PRESSES ? presses.at(-1) - presses[0] : Infinity;
  if (time <= WITHIN) leave();
}

link?.addEventListener("click", (event) => {
  event.preventDefault();
  leave();
});

if (link) document.addEventListener("keydown", count, { capture: true });

// Said only where it works.
for (const hint of document.querySelectorAll("[data-leave-hint]")) hint.hidden = !link;
