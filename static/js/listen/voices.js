// The voices in the visitor's own device. Only those that speak there: others send the text away.

import { MAKES, POOR, PREFERRED } from "./preferred.js";

const [AGAIN, LONG_ENOUGH] = [200, 1200]; // milliseconds; some browsers tell of voices late

export class Voices {
  constructor(languages) {
    this.languages = languages;
    this.synth = window.speechSynthesis ?? null;
    this.settled = this.#listen();
  }

  // Whether every language of the page has a voice.
  get speakAll() {
    return this.languages.every((language) => this.for(language));
  }

  // The best voice for a language, or null. Asked anew each time: voices come and go.
  for(language) {
    const voices = (this.synth?.getVoices() ?? []).filter((voice) => isGood(voice, language));
    return voices.sort((one, other) => rank(one, language) - rank(other, language))[0] ?? null;
  }

  // Resolves when there is nothing more to wait for.
  #listen() {
    if (!this.synth) return Promise.resolve();
    return new Promise((resolve) => {
      const look = () => this.speakAll && end();
      const polling = setInterval(look, AGAIN);
      const patience = setTimeout(() => end(), LONG_ENOUGH);
      const end = () => {
        clearInterval(polling);
        clearTimeout(patience);
        resolve();
      };
      this.synth.addEventListener?.("voiceschanged", look);
      look();
    });
  }
}

function isGood(voice, language) {
  const spoken = voice.lang.toLowerCase().split(/[-_]/)[0];
  const isPoor = POOR.test(voice.name) || POOR.test(voice.voiceURI);
  return voice.localService === true && spoken === language && !isPoor;
}

// The lower, the better.
function rank(voice, language) {
  const name = `${voice.name} ${voice.voiceURI}`.toLowerCase();
  const names = PREFERRED[language] ?? [];
  const known = names.findIndex((one) => name.includes(one));
  const make = MAKES.some((one) => name.includes(one)) ? 0 : 100;
  return make + (known < 0 ? names.length + (voice.default ? 0 : 1) : known);
}
