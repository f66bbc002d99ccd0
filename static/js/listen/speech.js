// Reads with the visitor's own voice, a sentence at a time. Its pause and resume are never used:
// they end the speech on Android and do nothing in Firefox.

const START = 3000; // milliseconds in which a voice begins, or never does
const [SPARE, A_CHARACTER] = [6000, 180]; // milliseconds in which it ends what it has begun

export class Speech {
  constructor(script, voices) {
    this.script = script;
    this.voices = voices;
    this.isBroken = false;
    this.turn = 0; // events of an earlier turn come late, and are nothing to us
    this.on = null; // the Reader
  }

  // Begins at a sentence. Says it before anything is waited for: a phone lets a press do no more.
  start(index, rate) {
    this.stop();
    this.rate = rate;
    this.#read(index, this.turn);
  }

  resume(index, rate) {
    this.start(index, rate);
  }

  pause() {
    this.stop();
  }

  stop() {
    this.turn += 1;
    clearTimeout(this.timer);
    const { synth } = this.voices;
    if (synth?.speaking || synth?.pending) synth.cancel();
  }

  async #read(index, turn) {
    if (this.script.at(index) === undefined) {
      await this.script.load().catch(() => (turn = -1)); // the reader tells why
      if (turn !== this.turn) return;
    }
    const sentence = this.script.at(index);
    if (!sentence) return this.on.ended();
    const voice = this.voices.for(sentence.language);
    if (voice) this.#say(sentence, voice, index, turn);
    else {
      this.on.skipped();
      this.#read(index + 1, turn);
    }
  }

  #say(sentence, voice, index, turn, isAgain = false) {
    const utterance = new SpeechSynthesisUtterance(sentence.said);
    Object.assign(utterance, { voice, lang: voice.lang, rate: this.rate });
    this.utterance = utterance; // or Chrome may forget it, and its events
    let isHeard = false;
    const isNow = () => turn === this.turn && utterance === this.utterance;
    const fail = () => isNow() && this.#fail();
    const hear = () => {
      if (isHeard || !isNow()) return;
      isHeard = true;
      this.#wait((SPARE + sentence.said.length * A_CHARACTER) / Math.min(this.rate, 1), fail);
      this.on.heard(index);
    };
    utterance.onstart = hear;
    utterance.onboundary = ({ name, charIndex }) => {
      hear();
      if (isNow() && (!name || name === "word")) this.on.word(index, charIndex);
    };
    utterance.onend = () => {
      if (!isNow()) return;
      if (!isHeard) return this.#fail();
      this.#wait((sentence.pause * 1000) / this.rate, () => this.#read(index + 1, turn));
    };
    utterance.onerror = ({ error }) => {
      if (!isNow()) return;
      const wasCut = !isHeard && ["canceled", "interrupted"].includes(error);
      if (wasCut && !isAgain) this.#say(sentence, voice, index, turn, true);
      else this.#fail();
    };
    this.#wait(START, fail);
    this.voices.synth.speak(utterance);
  }

  #wait(milliseconds, then) {
    clearTimeout(this.timer);
    this.timer = setTimeout(then, milliseconds);
  }

  #fail() {
    this.stop();
    this.isBroken = true;
    this.on.failed("silent");
  }
}
