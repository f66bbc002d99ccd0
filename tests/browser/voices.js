// Stands in for the browser's speechSynthesis, which here has no voices. A test says what happens:
// voice.end(), voice.word(3), voice.fail("synthesis-failed"). `calls` is all that was asked of it.
(() => {
  const settings = __SETTINGS__;
  const calls = [];
  const cancelled = [];
  let listeners = [];
  let current = null;

  class Utterance {
    constructor(text) {
      this.text = text;
    }
  }

  const synth = {
    voices: settings.voices,
    pending: false,
    get speaking() {
      return current !== null;
    },
    getVoices() {
      return [...this.voices];
    },
    addEventListener(name, listener) {
      if (name === "voiceschanged") listeners = [...listeners, listener];
    },
    speak(utterance) {
      calls.push(["speak", utterance.text, utterance.voice?.name, utterance.rate]);
      current = utterance;
      if (!settings.hangs) Promise.resolve().then(() => utterance.onstart?.({}));
    },
    cancel() {
      calls.push(["cancel"]);
      if (current) cancelled.push(current);
      current = null;
    },
    pause: () => calls.push(["pause"]),
    resume: () => calls.push(["resume"]),
  };

  const take = () => {
    const utterance = current;
    current = null;
    return utterance;
  };

  window.voice = {
    calls,
    end: () => take().onend({}),
    fail: (error) => take().onerror({ error }),
    word: (charIndex) => current.onboundary({ name: "word", charIndex }),
    endLate: () => cancelled.pop().onend({}),
    hang: () => (settings.hangs = true),
    give: (voices) => (synth.voices = voices),
    tell: () => listeners.forEach((listener) => listener()),
  };
  Object.defineProperty(window, "speechSynthesis", { value: synth });
  Object.defineProperty(window, "SpeechSynthesisUtterance", { value: Utterance });
})();
