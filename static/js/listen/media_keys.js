// The keys for media on a keyboard, a headset or a locked phone.

export function useMediaKeys(reader) {
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
    session.metadata = new MediaMetadata({ title: document.title });
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
