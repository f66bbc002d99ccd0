// Asks the server, and waits as long as it says when it has no room.

const PATIENCE = 60_000; // milliseconds, of all the waiting for one answer
const [SHORTEST, LONGEST] = [1000, 15_000]; // between two questions

// Why there is no answer. `reason` is the name of one of the texts in the template.
export class Refusal extends Error {
  constructor(reason) {
    super(reason);
    this.reason = reason;
  }
}

// The answer to `method` at `url`. `onWait` is told each time that there is a wait, and
// `isWanted` is asked after it. Throws Refusal.
export async function ask(url, { method = "GET", onWait = () => {}, isWanted = () => true } = {}) {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const response = await fetch(url, { method }).catch(() => refuse("offline"));
    if (response.ok) return response;
    if (response.status !== 503) refuse([404, 410].includes(response.status) ? "gone" : "unreadable");
    const wait = waitOf(response);
    if (Date.now() + wait > end) refuse("busy");
    onWait();
    await new Promise((resolve) => setTimeout(resolve, wait));
    if (!isWanted()) refuse("unwanted");
  }
}

function refuse(reason) {
  throw new Refusal(reason);
}

// Retry-After is a number of seconds or a date.
function waitOf(response) {
  const said = response.headers.get("Retry-After") ?? "";
  const wait = /^\d+$/.test(said) ? said * 1000 : Date.parse(said) - Date.now();
  return Math.min(Math.max(wait || 0, SHORTEST), LONGEST);
}
