// When each sentence and word of a part is heard, from the server's WebVTT.

// Seconds: after a jump a browser plays from a little later than it was asked to.
const EARLIER = 0.05;
const TIMING = /^([\d:.]+) --> /;

// [{start, sentence, words: [[second, offset in what is said]]}], in order.
export function timesIn(vtt) {
  return vtt.split(/\r?\n\r?\n/).flatMap((block) => {
    const lines = block.trim().split(/\r?\n/);
    const line = lines.findIndex((one) => TIMING.test(one));
    if (line < 0) return [];
    const { sentence, words } = JSON.parse(lines.slice(line + 1).join("\n"));
    return [{ start: seconds(TIMING.exec(lines[line])[1]), sentence, words: words ?? [] }];
  });
}

// Of the cues of a part, the one that is heard at a second; and the word of it, if that is told.
export function heardAt(cues, second) {
  const cue = cues.findLast(({ start }) => start - EARLIER <= second) ?? cues[0];
  return { cue, word: cue.words.findLast(([at]) => at <= second) };
}

// Where to begin, so that all of the sentence is heard.
export function startOf(cues, index) {
  const start = cues.find(({ sentence }) => sentence === index)?.start ?? 0;
  return Math.max(start - EARLIER, 0);
}

// 62.5 of "00:01:02.500".
function seconds(clock) {
  return clock.split(":").reduce((sum, piece) => sum * 60 + Number(piece), 0);
}
