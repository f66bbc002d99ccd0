// Where to begin: a paragraph chosen from a list, or pressed in the text while the list is shown.

const SHOWN_OF_IT = 60; // characters of a paragraph in the list
const ITS_OWN = "a, button, input, select, textarea, label, summary, audio, video";

export class Choosing {
  constructor(player, main, reader, text) {
    this.panel = player.querySelector("[data-more]");
    this.list = player.querySelector("[data-paragraphs]");
    Object.assign(this, { reader, text });
    this.panel.addEventListener("opened", () => this.#fill());
    player.querySelector("[data-from-here]").addEventListener("click", () => {
      if (this.list.value) reader.play(Number(this.list.value));
    });
    main.addEventListener("click", (event) => this.#press(event));
  }

  async #fill() {
    const { script } = this.reader;
    await script.load().catch(() => {}); // the reader tells why
    if (!script.sentences) return;
    if (this.filled !== script.sentences) {
      this.filled = script.sentences;
      this.list.replaceChildren(...script.beginnings.map((index) => this.#option(index)));
    }
    const here = script.beginnings.findLast((index) => index <= this.reader.index);
    this.list.value = here;
  }

  #option(index) {
    const { text, lang } = this.#paragraph(index);
    const option = new Option(text.length > SHOWN_OF_IT ? `${text.slice(0, SHOWN_OF_IT)} …` : text, index);
    option.lang = lang;
    return option;
  }

  #paragraph(index) {
    const { sentences, isChanged } = this.reader.script;
    const { block, said, start, language } = sentences[index];
    const end = sentences.findLast((sentence) => sentence.block === block).end;
    const written = isChanged ? "" : this.text.written(start, end).replace(/\s+/g, " ").trim();
    return { text: written || said, lang: language };
  }

  #press(event) {
    const { script } = this.reader;
    const isAnother = event.defaultPrevented || event.target.closest(ITS_OWN);
    if (this.panel.hidden || isAnother || !script.sentences || script.isChanged) return;
    if (!getSelection().isCollapsed) return; // text was selected
    const place = this.text.placeOf(...pointAt(event.clientX, event.clientY));
    const index = script.beginnings.findLast((one) => script.sentences[one].start <= place);
    if (place >= 0) this.reader.play(index ?? 0);
  }
}

// [text node, offset] where a point of the window is.
function pointAt(x, y) {
  const caret = document.caretPositionFromPoint?.(x, y);
  if (caret) return [caret.offsetNode, caret.offset];
  const range = document.caretRangeFromPoint?.(x, y);
  return range ? [range.startContainer, range.startOffset] : [null, 0];
}
