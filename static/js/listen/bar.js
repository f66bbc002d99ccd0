// The button and the bar that it opens: what can be pressed, and what is said in words.

import { More } from "./more.js";

export class Bar {
  constructor(player, reader, following) {
    const find = (name) => player.querySelector(`[data-${name}]`);
    const names = "open bar controls play previous next speed stop follow status progress reload";
    for (const name of names.split(" ")) this[name] = find(name);
    this.reader = reader;
    this.more = new More(player, reader);
    this.texts = {};
    for (const { dataset, textContent } of player.querySelectorAll("[data-text]"))
      this.texts[dataset.text] = textContent;
    this.speed.value = reader.settings.rate;
    this.#listen(following);
    reader.listeners.push(() => this.show());
    this.show();
  }

  showFollowing(isFollowing) {
    this.follow.hidden = isFollowing;
  }

  show() {
    const { reader } = this;
    const isOpen = reader.state !== "off";
    this.bar.toggleAttribute("data-is-open", isOpen);
    document.documentElement.toggleAttribute("data-listening", isOpen);
    this.controls.hidden = !isOpen;
    for (const face of this.play.querySelectorAll("[data-when]"))
      face.hidden = (face.dataset.when === "playing") !== reader.isPlaying;
    write(this.status, this.texts[reader.message] ?? "");
    this.reload.hidden = reader.message !== "changed";
    write(this.progress, reader.message ? "" : this.#progress());
    this.more.show();
  }

  #progress() {
    const { index, script } = this.reader;
    if (!script.sentences) return "";
    const { progress } = this.texts;
    return progress.replace("{number}", index + 1).replace("{count}", script.sentences.length);
  }

  #listen(following) {
    const { reader } = this;
    this.open.addEventListener("click", () => this.#begin());
    for (const link of document.querySelectorAll("[data-listen-start]"))
      link.addEventListener("click", (event) => {
        event.preventDefault();
        this.#begin();
      });
    this.play.addEventListener("click", () => (reader.isPlaying ? reader.pause() : reader.play()));
    this.previous.addEventListener("click", () => reader.step(-1));
    this.next.addEventListener("click", () => reader.step(1));
    this.speed.addEventListener("change", () => reader.change("rate", Number(this.speed.value)));
    this.stop.addEventListener("click", () => this.#end());
    this.follow.addEventListener("click", () => {
      following.again();
      this.play.focus();
    });
    document.addEventListener("keydown", (event) => this.#key(event));
  }

  #begin() {
    if (!this.reader.isPlaying) this.reader.play();
    this.play.focus({ preventScroll: true });
  }

  #end() {
    const { activeElement } = document;
    const isHere = this.bar.contains(activeElement) || activeElement === document.body;
    this.more.close();
    this.reader.stop();
    if (isHere) this.open.focus({ preventScroll: true });
  }

  // Escape takes away what was opened last.
  #key(event) {
    if (event.key !== "Escape" || event.defaultPrevented || this.reader.state === "off") return;
    if (isOpenList(event.target)) return;
    if (this.more.isOpen) this.more.close();
    else this.#end();
  }
}

// Screen readers say again what is written again.
function write(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

// A list that is open takes Escape for itself.
function isOpenList(element) {
  return CSS.supports("selector(:open)") && element.matches("select:open");
}
