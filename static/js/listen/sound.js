// Reads with the server's voice: one <audio>, which plays one part of the page after the other.

import { Refusal, ask } from "./ask.js";
import { Ahead } from "./ahead.js";
import { heardAt, startOf } from "./times.js";

const NEAR = 0.05; // seconds that a place in the sound may be before a sentence and belong to it

export class Sound {
  constructor(script, audio) {
    this.script = script;
    this.audio = audio;
    this.ahead = new Ahead(script);
    this.turn = 0;
    this.on = null; // the Reader
    audio.addEventListener("ended", () => this.#next(this.turn));
    audio.addEventListener("error", () => this.#repair(this.turn));
    audio.addEventListener("playing", () => this.#hear());
    audio.addEventListener("timeupdate", () => this.#look());
    audio.addEventListener("waiting", () => this.on.stalls());
    audio.addEventListener("loadedmetadata", () => this.#seek());
  }

  // In a press: lets this be heard later, if the visitor's own voice falls silent.
  prime() {
    if (!this.audio.src) this.audio.load();
  }

  // Begins at a sentence; at the first of a part before anything is waited for.
  start(index, rate) {
    this.stop();
    this.index = index;
    this.rate = rate;
    const { turn } = this;
    const part = index === 0 ? 1 : this.script.at(index).part;
    if (index === 0 || this.script.firstIn(part) === index) return this.#load(part, 0);
    this.ahead.times(part, this.#patience(turn)).then(
      ({ cues }) => turn === this.turn && this.#load(part, startOf(cues, index)),
      (refusal) => this.#fail(refusal, turn),
    );
  }

  resume(index, rate) {
    if (index !== this.index || !this.audio.src || this.audio.error) return this.start(index, rate);
    this.rate = rate;
    this.#play();
  }

  pause() {
    this.turn += 1;
    this.audio.pause();
    cancelAnimationFrame(this.frame);
  }

  stop() {
    this.pause();
    this.word = null;
    this.cues = null;
  }

  #load(part, second) {
    this.part = part;
    this.isRepaired = false;
    this.#set(second);
    this.#play();
  }

  // Asks for nothing if this very part is there.
  #set(second, isFresh = false) {
    const address = new URL(this.script.soundOf(this.part), location.href).href;
    if (isFresh || this.audio.error || this.audio.src !== address) this.audio.src = address;
    this.second = second;
    this.audio.currentTime = second;
  }

  // An iPhone forgets a place that it was told before it knew the sound.
  #seek() {
    if (this.audio.currentTime < this.second) this.audio.currentTime = this.second;
  }

  #play() {
    const { turn, audio } = this;
    audio.defaultPlaybackRate = audio.playbackRate = this.rate;
    // What else can go wrong is told by the event "error".
    audio.play()?.catch(({ name }) => {
      if (name === "NotAllowedError") this.#fail(new Refusal("refused"), turn);
    });
  }

  #hear() {
    if (this.audio.paused) return;
    this.on.heard(this.index);
    this.#learn(this.turn, this.part);
    this.#watch();
  }

  // When this part's sentences are heard. Without it the sound goes on, and nothing is shown.
  async #learn(turn, part) {
    const found = await this.ahead.times(part).catch(() => null);
    if (turn !== this.turn || part !== this.part || !found) return;
    await this.script.load().catch(() => null);
    if (turn !== this.turn) return;
    if (!found.url.includes(this.script.key)) return this.on.changed(part);
    this.cues = found.cues;
    this.#look();
  }

  #watch() {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => {
      this.#look();
      if (!this.audio.paused) this.#watch();
    });
  }

  #look() {
    const { audio, cues } = this;
    if (audio.paused || audio.seeking || !cues) return;
    const { cue, word } = heardAt(cues, audio.currentTime + NEAR);
    if (cue.sentence !== this.index) {
      this.index = cue.sentence;
      this.on.heard(this.index);
    }
    if (word && word !== this.word) this.on.word(this.index, word[1]);
    this.word = word;
    this.ahead.look(this.part, audio.duration - audio.currentTime);
  }

  async #next(turn) {
    await this.script.load().catch(() => (turn = -1));
    if (turn !== this.turn) return;
    if (this.part >= this.script.parts) return this.on.ended();
    this.cues = null;
    this.index = this.script.firstIn(this.part + 1);
    this.#load(this.part + 1, 0);
  }

  // Once for each part: asks what is wrong, waits if it is to be waited for, and plays on.
  async #repair(turn) {
    if (!this.on.isPlaying || this.on.voice !== this) return;
    const second = this.audio.currentTime;
    try {
      await ask(this.script.soundOf(this.part), { method: "HEAD", ...this.#patience(turn) });
      if (this.isRepaired) throw new Refusal("broken");
    } catch (refusal) {
      return this.#fail(refusal, turn);
    }
    if (turn !== this.turn) return;
    this.isRepaired = true;
    this.#set(second, true);
    this.#play();
  }

  #patience(turn) {
    return { onWait: () => this.on.waits(), isWanted: () => turn === this.turn };
  }

  #fail(refusal, turn) {
    if (turn !== this.turn) return;
    this.stop();
    this.on.failed(refusal.reason ?? "broken");
  }
}
