// Taking away what is shown: as a file, or as an address.
//
// Files are made by the program for data, which is loaded when the first file is asked for. Where that is not to be had,
// or the page's address does not follow what is shown, the buttons go: they would do nothing.

/** By the value of `data-take`: the name of the file and its media type. */
const FILES = {
  csv: ["assessments.csv", "text/csv"],
  json: ["assessments.json", "application/json"]
};

/** Where the program for data is, and the data that this one holds; nothing in the single file. */
let second;

/** Says how the program for data is loaded, and where the data is. */
export function from(exchange, data) {
  second = { exchange, data };
}

/** Leaves only the buttons that work in this place. */
export function offer(place, container) {
  const links = container.querySelectorAll("[data-share]");
  const follows = place.hasAttribute("data-deep-links") || place.hasAttribute("deep-links");
  for (const button of links) button.hidden = !follows;
  for (const button of container.querySelectorAll("[data-take]")) button.hidden = !second;
}

/** Does what a clicked button says, if it is one of these. */
export async function take({ target, currentTarget }, place, widget) {
  const button = target.closest("[data-take], [data-share]");
  if (!button) return;
  const status = currentTarget.querySelector("[data-status]");
  try {
    status.textContent = button.dataset.take ? await save(button.dataset.take, place, widget) : await share(widget);
  } catch (error) {
    // Whoever closes the browser's own dialog has not been refused anything.
    if (error.name !== "AbortError") status.textContent = widget.told("failed", error.message);
  }
}

async function save(form, place, widget) {
  const found = widget.found();
  const exchange = await second.exchange();
  const data = place.data ?? (await (await fetch(second.data)).json());
  const [name, type] = FILES[form];
  const text = await exchange[form](data, found);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
  return widget.told("saved", name);
}

async function share(widget) {
  const url = location.href;
  if (navigator.share) {
    await navigator.share({ title: document.title, url });
    return "";
  }
  await navigator.clipboard.writeText(url);
  return widget.told("shared", "");
}
