// Reads the page aloud: the button, the bar that it opens, the voices and what they show.

import { Bar } from "./bar.js";
import { Choice } from "./choice.js";
import { Choosing } from "./choosing.js";
import { Following } from "./following.js";
import { useMediaKeys } from "./media_keys.js";
import { PageText } from "./page_text.js";
import { Reader } from "./reader.js";
import { Script } from "./script.js";
import { Settings } from "./settings.js";
import { Shown } from "./shown.js";
import { Sound } from "./sound.js";
import { Speech } from "./speech.js";
import { Voices } from "./voices.js";

function begin(player, main) {
  const text = new PageText(main); // before any other script has changed the page
  const script = new Script(player.dataset);
  const voices = new Voices(player.dataset.languages.split(" "));
  const following = new Following(player, (isFollowing) => bar.showFollowing(isFollowing));
  const settings = new Settings();
  const own = new Speech(script, voices);
  const site = script.hasSound ? new Sound(script, player.querySelector("[data-audio]")) : null;
  const choice = new Choice(script, settings, own, site);
  const shown = new Shown(text, script, following);
  const reader = new Reader({ script, settings, choice, shown });
  const bar = new Bar(player, reader, following);
  new Choosing(player, main, reader, text);
  useMediaKeys(reader, player.getAttribute("aria-label"));
}

const player = document.querySelector("[data-player]");
const main = document.querySelector("main");
player.addEventListener("fetched", () => begin(player, main), { once: true }); // by ../listen.js
