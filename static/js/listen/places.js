// Where in the page a sentence or a word stands. Nowhere, where the page has not that text.

const ENOUGH = 0.6; // of a sentence's words, that they are in a page that may have changed
const ENOUGH_AS_SENT = 0.25; // numbers and abbreviations are written otherwise than they are said

export class Places {
  constructor(text, script) {
    this.text = text;
    this.script = script;
    const longer = script.length - text.length;
    this.isAsSent = longer === 0 && !script.isChanged;
    this.known = new Map(); // the shift of each sentence that was asked for
    this.shifts = longer ? [0, -longer] : [0]; // before a change, and after it
  }

  // A Range, or null.
  sentence(index) {
    const sentence = this.script.at(index);
    const shift = this.#shiftOf(sentence);
    return shift === null ? null : this.text.range(sentence.start + shift, sentence.end + shift);
  }

  // The Range of the word that is said from `offset` on in what is said; or null.
  word(index, offset) {
    const sentence = this.script.at(index);
    const word = sentence?.words.findLast(([at]) => at <= offset);
    const shift = word ? this.#shiftOf(sentence) : null;
    return shift === null ? null : this.text.range(word[1] + shift, word[2] + shift);
  }

  // How far from its place the sentence stands in this page; null where it does not.
  #shiftOf(sentence) {
    if (!sentence || sentence.end === undefined || sentence.start === sentence.end) return null;
    if (!this.known.has(sentence)) {
      const shift = this.shifts.find((one) => this.#agrees(sentence, one)) ?? null;
      this.known.set(sentence, shift);
    }
    return this.known.get(sentence);
  }

  #agrees({ said, words }, shift) {
    const heard = words.filter(([offset, start, end]) =>
      plain(said.slice(offset)).startsWith(plain(this.text.written(start + shift, end + shift))),
    );
    if (this.isAsSent && words.length < 4) return true;
    return heard.length >= words.length * (this.isAsSent ? ENOUGH_AS_SENT : ENOUGH);
  }
}

// As it is compared. What is empty is not found in anything.
function plain(text) {
  const compared = text.normalize("NFC").replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, "");
  return compared.replace(/\s+/g, " ").toLowerCase() || "\0";
}
