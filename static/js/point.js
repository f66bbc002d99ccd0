// The point of a place stands in two fields. Whoever sets or reads it says so with the event
// "point" on the document: {lat, long}, or {} when it is taken away.

const form = document.querySelector("[data-place]");
const said = form.querySelector("[data-place-said]");
const clear = form.querySelector("[data-place-clear]");
const fields = [form.elements.lat, form.elements.long];
const degrees = new Intl.NumberFormat(document.documentElement.lang, {
  minimumFractionDigits: 5,
  maximumFractionDigits: 5,
  useGrouping: false,
});

function read() {
  const [lat, long] = fields.map((field) => parseFloat(field.value.replace(",", ".")));
  return Math.abs(lat) <= 90 && Math.abs(long) <= 180 ? { lat, long } : {};
}

function write({ lat, long }) {
  const words = lat === undefined ? ["", ""] : [lat, long].map((number) => degrees.format(number));
  fields.forEach((field, number) => (field.value = words[number]));
  const sentence = lat === undefined ? form.dataset.removed : form.dataset.set;
  said.textContent = sentence.replace("{lat}", words[0]).replace("{long}", words[1]);
}

function tell(point) {
  document.dispatchEvent(new CustomEvent("point", { detail: point }));
}

document.addEventListener("point", ({ detail }) => {
  if (!detail.typed) write(detail);
  clear.hidden = detail.lat === undefined;
});

// At each sign, not when the field is left: what then appeared would move the button under a finger.
for (const field of fields) field.addEventListener("input", () => tell({ ...read(), typed: true }));

clear.addEventListener("click", () => {
  tell({});
  fields[0].focus();
});

clear.hidden = read().lat === undefined;
