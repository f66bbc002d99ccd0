// Keeps what is heard in sight, between what sticks to the top of the window and the bar at its
// bottom. The reader who scrolls it out of sight is left in peace, until they come back.

const MARGIN = 16; // pixels
const FROM_TOP = 0.25; // of the room, where a sentence is put that was out of sight

export class Following {
  // `tell` is called with whether the page follows.
  constructor(player, tell) {
    this.bar = player.querySelector("[data-bar]");
    this.top = document.querySelector(".leave");
    this.tell = tell;
    this.range = null;
    this.isOn = true;
    addEventListener("scroll", () => this.#look(), { passive: true });
  }

  show(range) {
    this.range = range;
    if (!range) return;
    if (this.isOn) this.#bring(range);
    else this.#look();
  }

  // In a sentence that is taller than the window, what is heard of it.
  showWord(range) {
    if (this.isOn && !this.#sees(range)) this.#bring(range);
  }

  again() {
    this.isOn = true;
    this.tell(true);
    if (this.range) this.#bring(this.range);
  }

  end() {
    this.range = null;
    this.isOn = true;
    this.tell(true);
  }

  // After scrolling, by whoever it was.
  #look() {
    if (!this.range) return;
    const isOn = this.#sees(this.range);
    if (isOn !== this.isOn) this.tell(isOn);
    this.isOn = isOn;
  }

  // At once: nothing on the site moves by itself, and what moves is hard to read.
  #bring(range) {
    if (this.#sees(range, true)) return;
    const { top, bottom } = this.#room();
    const place = top + (bottom - top) * FROM_TOP;
    scrollBy({ top: range.getBoundingClientRect().top - place, behavior: "instant" });
  }

  // Whether some of it is in sight; or, where it has room, all of it.
  #sees(range, isWhole = false) {
    const { top, bottom } = this.#room();
    const box = range.getBoundingClientRect();
    const fits = box.height <= bottom - top;
    if (isWhole && fits) return box.top >= top && box.bottom <= bottom;
    return box.bottom > top && box.top < bottom;
  }

  #room() {
    const above = this.top?.getBoundingClientRect().bottom ?? 0;
    const below = this.bar.getBoundingClientRect().top;
    return { top: Math.max(above, 0) + MARGIN, bottom: below - MARGIN };
  }
}
