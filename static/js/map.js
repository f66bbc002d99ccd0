// The map, where the operator has one: shows a point, and sets it where that can be done.
// The page says everything without it, so a map that does not come is no fault.

const frame = document.querySelector("[data-map]");
const setter = frame?.querySelector("[data-map-set]");
const CLOSE = 16; // the zoom at which one sees which house it is
const RETRIES = 3;
const PAUSE = 2000; // milliseconds before a tile is asked for again

function numbers(text = "") {
  return text.split(" ").map(Number);
}

function retry({ tile }) {
  const tries = Number(tile.dataset.tries ?? 0);
  if (tries === RETRIES) return;
  tile.dataset.tries = tries + 1;
  setTimeout(() => (tile.src = tile.src), PAUSE * (tries + 1));
}

// Opens where the town has said, or in its middle as far out as there is map all around.
function open(L) {
  const [south, west, north, east] = numbers(frame.dataset.bounds);
  const [minZoom, maxZoom] = numbers(frame.dataset.zooms);
  const bounds = L.latLngBounds([south, west], [north, east]);
  const map = L.map(frame.querySelector("[data-map-view]"), {
    ...{ minZoom, maxZoom, maxBounds: bounds, maxBoundsViscosity: 1 },
    ...{ zoomControl: false, attributionControl: false },
    ...{ scrollWheelZoom: false, doubleClickZoom: !setter },
    ...{ zoomAnimation: false, fadeAnimation: false, inertia: false },
  });
  const [lat, long, zoom] = numbers(frame.dataset.start);
  if (zoom) map.setView([lat, long], zoom);
  else map.setView(bounds.getCenter(), map.getBoundsZoom(bounds, true));
  L.tileLayer(frame.dataset.tiles, { bounds, minZoom, maxZoom }).on("tileerror", retry).addTo(map);
  return map;
}

// A function that shows a point; one that was set on the map itself does not move the map.
function pinOn(map, L) {
  const icon = L.divIcon({ className: "map__pin", iconSize: null });
  const pin = L.marker([0, 0], { icon, interactive: false, keyboard: false });
  return ({ lat, long, seen }) => {
    if (lat === undefined) return pin.remove();
    pin.setLatLng([lat, long]).addTo(map);
    const shown = map.options.maxBounds.contains([lat, long]);
    if (shown && !seen) map.setView([lat, long], Math.max(CLOSE, map.getZoom()));
  };
}

function listen(map) {
  const set = ({ lat, lng }) =>
    document.dispatchEvent(new CustomEvent("point", { detail: { lat, long: lng, seen: true } }));
  setter?.addEventListener("click", () => set(map.getCenter()));
  if (setter) map.on("click", ({ latlng }) => set(latlng));
  for (const button of frame.querySelectorAll("[data-map-zoom]")) {
    const steps = Number(button.dataset.mapZoom);
    button.addEventListener("click", () => map.setZoom(map.getZoom() + steps));
  }
}

// The point that the page came with, shown or in its form.
function given() {
  if (frame.dataset.point) return numbers(frame.dataset.point);
  const { lat, long } = document.querySelector("[data-place]")?.elements ?? {};
  return [lat, long].map((field) => parseFloat(field?.value.replace(",", ".")));
}

function start(L) {
  frame.hidden = false;
  const map = open(L);
  const show = pinOn(map, L);
  const [lat, long] = given();
  if (Math.abs(lat) <= 90 && Math.abs(long) <= 180) show({ lat, long });
  document.addEventListener("point", ({ detail }) => show(detail));
  listen(map);
}

if (frame) import(frame.dataset.leaflet).then(() => start(window.L), () => {});
