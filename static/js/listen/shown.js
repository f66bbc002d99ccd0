// Shows in the page which sentence and word is heard: its colour, and that it is in sight.

import { Marks } from "./marks.js";
import { Places } from "./places.js";

export class Shown {
  constructor(text, script, following) {
    Object.assign(this, { text, script, following });
    this.marks = new Marks();
    this.places = null;
  }

  // The words of a sentence that is not known yet are not shown.
  sentence(index) {
    if (!this.script.sentences) return;
    if (this.places?.of !== this.script.sentences) {
      this.places = new Places(this.text, this.script);
      this.places.of = this.script.sentences;
    }
    const range = this.places.sentence(index);
    if (range) open(range);
    this.marks.sentence(range);
    this.following.show(range);
  }

  word(index, offset) {
    const range = this.places?.word(index, offset) ?? null;
    this.marks.word(range);
    if (range) this.following.showWord(range);
  }

  clear() {
    this.marks.clear();
    this.following.end();
  }
}

// Opens what is folded around a place.
function open(range) {
  let folded = range.startContainer.parentElement.closest("details:not([open])");
  while (folded) {
    folded.open = true;
    folded = folded.parentElement.closest("details:not([open])");
  }
}
