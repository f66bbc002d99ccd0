// The text of the page as it was sent. A place is an offset in main.textContent, in UTF-16 units,
// which is how the server counts too.

export class PageText {
  constructor(main) {
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    this.pieces = []; // {node, text, start}
    this.length = 0;
    while (walker.nextNode()) {
      const node = walker.currentNode;
      this.pieces.push({ node, text: node.data, start: this.length });
      this.length += node.length;
    }
  }

  // What stands between two places.
  written(start, end) {
    return this.#between(start, end)
      .map(({ text, start: at }) => text.slice(Math.max(start - at, 0), end - at))
      .join("");
  }

  // A Range between two places; null where the page is no longer as it was sent.
  range(start, end) {
    const pieces = this.#between(start, end);
    if (!pieces.length || !pieces.every(isAsSent)) return null;
    const [first, last] = [pieces[0], pieces.at(-1)];
    const range = document.createRange();
    range.setStart(first.node, start - first.start);
    range.setEnd(last.node, end - last.start);
    return range;
  }

  // The place of a point in a text node; -1 where that is no text of the page.
  placeOf(node, offset) {
    const piece = this.pieces.find((one) => one.node === node);
    return piece ? piece.start + offset : -1;
  }

  #between(start, end) {
    return this.pieces.filter((one) => one.start < end && one.start + one.text.length > start);
  }
}

function isAsSent({ node, text }) {
  return node.isConnected && node.data === text;
}
