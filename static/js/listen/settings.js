// The listener's speed and voice. Kept in the browser once they have been changed, and only then;
// never from a page whose visitors should leave no trace.

const KEY = "lyssna";
const SPEEDS = [0.7, 0.8, 0.9, 1, 1.2, 1.5, 1.75, 2];
const VOICES = ["own", "site"];

export class Settings {
  constructor() {
    this.isKept = !document.querySelector('meta[name="referrer"][content="no-referrer"]');
    this.changed = {};
    try {
      const { rate, voice } = JSON.parse(localStorage.getItem(KEY)) ?? {};
      if (SPEEDS.includes(rate)) this.changed.rate = rate;
      if (VOICES.includes(voice)) this.changed.voice = voice;
    } catch {
      // Nothing can be kept here, or something else has been.
    }
  }

  get rate() {
    return this.changed.rate ?? 1;
  }

  get voice() {
    return this.changed.voice ?? "own";
  }

  change(name, value) {
    this.changed[name] = value;
    if (!this.isKept) return;
    try {
      localStorage.setItem(KEY, JSON.stringify(this.changed));
    } catch {
      // It holds on this page.
    }
  }
}
