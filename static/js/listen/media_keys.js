// The keys for media on a keyboard, a headset or a locked phone, and the name shown beside them.
// On a sensitive page that name is `discreet`: anyone can see a locked phone.

export function useMediaKeys(reader, discreet) {
  const session = navigator.mediaSession;
  if (!session || !globalThis.MediaMetadata) return;
  const keys = {
    play: () => reader.play(),
    pause: () => reader.pause(),
    stop: () => reader.stop(),
    previoustrack: () => reader.step(-1),
    nexttrack: () => reader.step(1),
  };
  const take = () => {
    const title = reader.settings.isKept ? document.title : discreet;
    session.metadata = new MediaMetadata({ title });
    for (const [name, act] of Object.entries(keys)) set(session, name, act);
  };
  const leave = () => {
    session.metadata = null;
    for (const name of Object.keys(keys)) set(session, name, null);
  };
  reader.listeners.push(() => {
    const isOn = reader.state !== "off";
    session.playbackState = { off: "none" }[reader.state] ?? reader.state;
    if (isOn !== Boolean(session.metadata)) (isOn ? take : leave)();
  });
}

// Browsers do not know all of them.
function set(session, name, act) {
  try {
    session.setActionHandler(name, act);
  } catch {
    // It has no such key.
  }
}
