// What is not needed every time: which voice reads, where to begin, the sound as a file.

export class More {
  constructor(player, reader) {
    const find = (name) => player.querySelector(`[data-${name}]`);
    [this.button, this.panel, this.voice] = ["more-button", "more", "voice"].map(find);
    [this.choice, this.only] = ["voice-choice", "only-voice"].map(find);
    this.reader = reader;
    this.panel.append(find("links"));
    this.panel.lastChild.hidden = false;
    this.button.addEventListener("click", () => (this.isOpen ? this.close() : this.open()));
    this.voice.addEventListener("change", () => reader.change("voice", this.voice.value));
  }

  get isOpen() {
    return !this.panel.hidden;
  }

  open() {
    this.#turn(true);
    this.panel.dispatchEvent(new Event("opened"));
  }

  close() {
    if (!this.isOpen) return;
    const isHere = this.panel.contains(document.activeElement);
    this.#turn(false);
    if (isHere) this.button.focus();
  }

  // Where there is one voice only, it is told which.
  show() {
    const { reader } = this;
    this.voice.value = reader.choice.isOwn ? "own" : "site";
    this.choice.hidden = !reader.choice.isFree;
    this.only.hidden = reader.choice.isFree;
    this.only.querySelector("span").textContent = this.voice.selectedOptions[0].text;
  }

  #turn(isOpen) {
    this.panel.hidden = !isOpen;
    this.button.setAttribute("aria-expanded", isOpen);
    document.documentElement.toggleAttribute("data-listen-choosing", isOpen);
  }
}
