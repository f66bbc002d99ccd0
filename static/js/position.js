// "Använd min position": asks the browser where it is, only when the button is pressed.

const finder = document.querySelector("[data-position]");
const button = finder.querySelector("button");
const said = document.querySelector("[data-place-said]");
const OPTIONS = { enableHighAccuracy: true, timeout: 15000, maximumAge: 60000 };
const FAULTS = { 1: "denied", 2: "unavailable", 3: "timeout" }; // GeolocationPositionError.code

function found({ coords }) {
  const point = { lat: coords.latitude, long: coords.longitude };
  document.dispatchEvent(new CustomEvent("point", { detail: point }));
}

function failed(fault) {
  said.textContent = finder.dataset[FAULTS[fault.code]];
}

button.addEventListener("click", () => {
  said.textContent = finder.dataset.searching;
  navigator.geolocation.getCurrentPosition(found, failed, OPTIONS);
});

finder.hidden = !("geolocation" in navigator && isSecureContext);
