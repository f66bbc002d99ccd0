// Colours a sentence and a word, without adding anything to the page where the browser can
// (CSS Custom Highlight API); else the block that they stand in gets a class.

const CLASS = "listen-block";
const CAN = Boolean(globalThis.CSS?.highlights && globalThis.Highlight);
const BLOCKS = "p, li, h1, h2, h3, h4, h5, h6, td, th, dt, dd, summary, figcaption, caption, div";

export class Marks {
  sentence(range) {
    this.clear();
    if (!range) return;
    if (CAN) paint("listen-sentence", range, 0);
    else this.block = range.startContainer.parentElement.closest(BLOCKS);
    this.block?.classList.add(CLASS);
  }

  word(range) {
    if (!CAN) return;
    if (range) paint("listen-word", range, 1);
    else CSS.highlights.delete("listen-word");
  }

  clear() {
    if (CAN) for (const name of ["listen-sentence", "listen-word"]) CSS.highlights.delete(name);
    this.block?.classList.remove(CLASS);
    this.block = null;
  }
}

function paint(name, range, priority) {
  const highlight = new Highlight(range);
  highlight.priority = priority;
  CSS.highlights.set(name, highlight);
}
