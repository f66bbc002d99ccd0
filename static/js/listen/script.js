// What is read: the first sentence from the page itself, the others from the server when asked for.

import { Refusal, ask } from "./ask.js";

export class Script {
  constructor(data) {
    this.key = data.key;
    this.hasSound = Boolean(data.sound);
    this.isChanged = false; // the page's text is another than when it was opened
    this.sentences = null;
    this.first = { said: data.first, language: data.firstLanguage, part: 1, pause: 0, words: [] };
    this.data = data;
    this.loading = null;
  }

  // The sentence; null after the last one, undefined while it is not known.
  at(index) {
    if (this.sentences) return this.sentences[index] ?? null;
    return index === 0 ? this.first : undefined;
  }

  get parts() {
    return this.sentences.at(-1).part;
  }

  firstIn(part) {
    return this.sentences.findIndex((sentence) => sentence.part === part);
  }

  // The indexes of the sentences that begin a block.
  get beginnings() {
    return this.sentences.flatMap(({ block }, index) =>
      block === this.sentences[index - 1]?.block ? [] : [index],
    );
  }

  soundOf(part) {
    return this.#address(this.data.sound, part);
  }

  timesOf(part) {
    return this.#address(this.data.times, part);
  }

  // Whether what a voice has begun with is no longer how the page begins.
  get beginsAnew() {
    return this.sentences[0].said !== this.first.said;
  }

  // Fetches all sentences, once. Throws Refusal, and can then be asked again.
  load() {
    this.loading ??= this.#fetch().catch((error) => {
      this.loading = null;
      throw error;
    });
    return this.loading;
  }

  // As load, of the text as it is now.
  reload() {
    this.loading = null;
    return this.load();
  }

  async #fetch() {
    const response = await ask(this.data.manuscript);
    const manuscript = await response.json().catch(() => null);
    if (!manuscript?.sentences?.length) throw new Refusal("unreadable");
    this.isChanged = manuscript.key !== this.data.key;
    Object.assign(this, manuscript);
  }

  #address(pattern, part) {
    return pattern.replace(this.data.key, this.key).replace("{part}", part);
  }
}
