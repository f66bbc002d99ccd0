// What is fetched of the sound before it is needed: the times of a part, and the part after it.

import { ask } from "./ask.js";
import { timesIn } from "./times.js";

const SOON = 20; // seconds before a part ends

export class Ahead {
  constructor(script) {
    this.script = script;
    this.known = new Map(); // address: Promise
    this.fetched = new Set(); // addresses
  }

  // {cues, url}: when what is heard in a part, and the address that this was found at.
  times(part, patience = {}) {
    const address = this.script.timesOf(part);
    if (!this.known.has(address)) {
      const times = fetchTimes(address, patience);
      times.catch(() => this.known.delete(address)); // to be asked for again
      this.known.set(address, times);
    }
    return this.known.get(address);
  }

  // Near the end of a part the next one is made by the server, and fetched where it may be kept.
  look(part, secondsLeft) {
    const isLast = !this.script.sentences || part >= this.script.parts;
    const sound = this.script.soundOf(part + 1);
    if (isLast || !(secondsLeft < SOON) || this.fetched.has(sound)) return;
    this.fetched.add(sound);
    this.times(part + 1)
      .then(({ isKept }) => isKept && fetch(sound).then((answer) => answer.arrayBuffer()))
      .catch(() => {}); // it is asked for again when it is needed
  }
}

async function fetchTimes(address, patience) {
  const response = await ask(address, patience);
  const isKept = !(response.headers.get("Cache-Control") ?? "").includes("no-store");
  return { cues: timesIn(await response.text()), url: response.url, isKept };
}
