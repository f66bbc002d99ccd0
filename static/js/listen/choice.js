// The visitor's own voice or the site's: the own one where it can read all of the page, unless the
// listener has chosen the other. Either may be missing.

export class Choice {
  // `own` is a Speech, `site` a Sound or null.
  constructor(script, settings, own, site) {
    Object.assign(this, { script, settings, own, site });
    this.settled = own.voices.settled;
  }

  get voices() {
    return this.site ? [this.own, this.site] : [this.own];
  }

  // The voice to read with now; null where there is none.
  get best() {
    if (this.#ownIsReady && !(this.site && this.settings.voice === "site")) return this.own;
    return this.site ?? (this.#ownCanBegin ? this.own : null);
  }

  get isOwn() {
    return this.best === this.own;
  }

  get isFree() {
    return Boolean(this.site) && this.#ownIsReady;
  }

  // In a press: a phone plays nothing later that was not prepared in one.
  prepare() {
    if (this.isOwn) this.site?.prime();
  }

  get #ownIsReady() {
    return !this.own.isBroken && this.own.voices.speakAll;
  }

  // Where the site has no sound of a page, most of it is better than nothing.
  get #ownCanBegin() {
    return Boolean(this.own.voices.for(this.script.first.language));
  }
}
