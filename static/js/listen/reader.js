// The reading: where it is, which voice reads, and what is said when it cannot.

const SLOW = 1500; // milliseconds of silence after a press, after which something is said
const HEAD_START = 200; // milliseconds in which the server has nothing to do but the first sound

export class Reader {
  // `choice` is of the voices (Choice); `shown` shows where in the page it is (Shown).
  constructor({ script, settings, choice, shown }) {
    Object.assign(this, { script, settings, choice, shown });
    this.listeners = []; // are called when anything below has changed
    this.state = "off"; // or "playing", "paused"
    this.message = ""; // the name of one of the texts in the template
    this.index = 0;
    this.voice = null;
    for (const voice of choice.voices) voice.on = this;
    choice.settled.then(() => this.tell());
    addEventListener("pagehide", () => this.pause());
  }

  get isPlaying() {
    return this.state === "playing";
  }

  // In a press, so the voice begins at once and what it needs is fetched meanwhile.
  play(index = this.index) {
    this.message = "";
    this.state = "playing";
    const before = this.voice;
    this.voice = this.choice.best;
    if (before && before !== this.voice) before.stop();
    if (!this.voice) return this.#waitForVoice(index);
    this.choice.prepare();
    if (before === this.voice && index === this.index) this.voice.resume(index, this.settings.rate);
    else this.voice.start(index, this.settings.rate);
    this.index = index;
    this.#saySlow();
    if (this.choice.isOwn) this.#learn();
    else setTimeout(() => this.#learn(), HEAD_START);
    this.tell();
  }

  pause(message = "paused") {
    if (!this.isPlaying) return;
    this.voice?.pause();
    this.state = "paused";
    this.message = message;
    this.#quiet();
  }

  stop() {
    this.#leave("off", "");
  }

  // To the sentence before or after; so many that there is none is the first or the last.
  step(by) {
    const last = (this.script.sentences?.length ?? 1) - 1;
    const index = Math.min(Math.max(this.index + by, 0), last);
    if (this.isPlaying) return this.play(index);
    this.index = index;
    this.voice?.stop();
    this.voice = null;
    this.#showPlace();
  }

  change(name, value) {
    this.settings.change(name, value);
    if (!this.isPlaying) return this.tell();
    if (name === "rate") this.voice?.pause();
    this.play();
  }

  tell() {
    for (const listener of this.listeners) listener();
  }

  // What the voices tell.

  heard(index) {
    clearTimeout(this.slow);
    this.index = index;
    if (this.message !== "changed" && this.message !== "skipped") this.message = "";
    this.#showPlace();
  }

  word(index, offset) {
    if (index === this.index) this.shown.word(index, offset);
  }

  stalls() {
    if (this.isPlaying) this.#saySlow();
  }

  waits() {
    if (!this.isPlaying) return;
    this.message = "preparing";
    this.tell();
  }

  skipped() {
    this.message = "skipped";
  }

  ended() {
    this.#leave("paused", "ended");
  }

  // The page's text has changed while it was read: its new text from the part that was reached.
  async changed(part) {
    const { key } = this.script;
    await this.script.reload().catch((refusal) => this.failed(refusal.reason));
    if (!this.isPlaying || this.script.key === key) return;
    this.voice.stop();
    this.voice = null;
    this.play(Math.max(this.script.firstIn(part), 0));
  }

  failed(reason) {
    if (!this.isPlaying || reason === "unwanted") return;
    if (reason === "silent" && this.choice.site) return this.play();
    this.pause(reason);
  }

  #waitForVoice(index) {
    this.message = "preparing";
    this.tell();
    this.choice.settled.then(() => {
      if (!this.isPlaying || this.voice) return;
      if (this.choice.best) this.play(index);
      else this.pause("no_voice");
    });
  }

  #learn() {
    this.script.load().then(() => this.#know(), (refusal) => this.failed(refusal.reason));
  }

  #know() {
    if (!this.isPlaying) return;
    if (this.script.isChanged) this.message = "changed";
    const isOld = this.script.isChanged && this.script.beginsAnew && this.index === 0;
    if (isOld && this.choice.isOwn) this.voice.start(0, this.settings.rate);
    this.#showPlace();
  }

  #saySlow() {
    clearTimeout(this.slow);
    this.slow = setTimeout(() => this.waits(), SLOW);
  }

  #showPlace() {
    this.shown.sentence(this.index);
    this.tell();
  }

  // From here the next press begins with the first sentence.
  #leave(state, message) {
    this.voice?.stop();
    Object.assign(this, { state, message, index: 0, voice: null });
    this.shown.clear();
    this.#quiet();
  }

  #quiet() {
    clearTimeout(this.slow);
    this.tell();
  }
}
