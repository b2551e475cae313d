// @ts-check
// "Embed this", under the stand-alone page: snippets that embed the matrix into other pages.
//
// The script builds the whole section from the state of the page: rows, elections and columns, the open cell, title and
// address. It works without the program.

/** @typedef {{ title: string, link: string, frame: string, attributes: string }} Texts all escaped */

const place = /** @type {HTMLElement} */ (document.querySelector("[data-assessment-matrix]"));
const base = new URL("./", location.href).href.replace(/[?#].*/, "");

/** A quotation that links to the page, with the card and its words. @param {Texts} texts @param {string} [attributes] */
function quote({ title, link }, attributes = "") {
  const card = document.querySelector('meta[property="og:image:alt"]')?.getAttribute("content") ?? "";
  return `<blockquote${attributes}><p><a href="${link}">${title}</a></p>
  <p><a href="${link}"><img src="${base}card.png" alt="${escaped(card)}" width="600" height="315"></a></p></blockquote>`;
}

/** The forms: where each is for, and its text. @type {[name: string, about: string, text: (texts: Texts) => string][]} */
const FORMS = [
  [
    "Element",
    "For pages that may run scripts. It takes the page’s font and the height that it needs.",
    (texts) =>
      `<script type="module" src="${base}element.js"></script>
<assessment-matrix${texts.attributes}>
  ${quote(texts)}
</assessment-matrix>`,
  ],
  [
    "Frame",
    "For everything else. The second line sets its height; where pym.js, @newswire/frames, iframe-resizer or Datawrapper’s listener is there, leave it out.",
    ({ title, frame }) =>
      `<iframe src="${frame}" title="${title}" width="100%" height="900" frameborder="0" loading="lazy" allow="clipboard-write" data-assessment-matrix-frame></iframe>
<script src="${base}host.js" defer></script>`,
  ],
  [
    "AMP",
    "At least 600 pixels below the top of the article.",
    ({ title, frame }) =>
      `<amp-iframe src="${frame}" title="${title}" width="360" height="900" layout="responsive" resizable frameborder="0" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox">
  <button overflow aria-label="Show all of: ${title}">Show all</button>
</amp-iframe>`,
  ],
  [
    "WordPress",
    "As a block of HTML. Who may not post frames keeps the link.",
    (texts) =>
      `${quote(texts, ' class="wp-embedded-content"')}
<iframe class="wp-embedded-content" src="${texts.frame}" title="${texts.title}" width="720" height="900" frameborder="0" scrolling="no"></iframe>`,
  ],
];

/**
 * An element with attributes and content; texts stay texts.
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag @param {Record<string, string>} attributes @param {(Node | string)[]} content
 */
function make(tag, attributes, ...content) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...content);
  return element;
}

const escaped = (/** @type {string} */ text) => text.replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0)};`);

/** The choices: option, legend, values, and their names on the page. */
function choices() {
  const cells = [...place.querySelectorAll("[data-cell]")].map((summary) => summary.getAttribute("data-cell")?.split("/") ?? []);
  const unique = (/** @type {string[]} */ values) => [...new Set(values)];
  const parts = (/** @type {number} */ nth) => unique(cells.map((cell) => cell[nth]));
  const names = (/** @type {string} */ selector) =>
    unique([...place.querySelectorAll(selector)].map((found) => found.textContent ?? ""));
  return [
    { option: "actors", legend: "Actors", values: parts(0), names: names(".am-actor") },
    { option: "elections", legend: "Elections", values: parts(1), names: parts(1) },
    { option: "dimensions", legend: "Columns", values: parts(2), names: names(".am-column") },
  ];
}

/** The chosen options that differ from their defaults. @param {FormData} chosen */
function options(chosen) {
  const options = /** @type {Record<string, string>} */ ({});
  const open = place.querySelector(".am-disclosure[open] > [data-cell]")?.getAttribute("data-cell");
  let inside = !!open;
  for (const [nth, { option, values }] of choices().entries()) {
    const checked = chosen.getAll(option).map(String);
    // With nothing chosen, the option is left out.
    if (!checked.length || checked.length === values.length) continue;
    options[option] = checked.join(",");
    inside &&= checked.includes(open?.split("/")[nth] ?? "");
  }
  for (const name of ["theme", "layout"]) if (chosen.get(name) !== "auto") options[name] = `${chosen.get(name)}`;
  if (open && inside && chosen.has("open")) options.open = open;
  return options;
}

/** @param {HTMLFormElement} form */
function write(form) {
  const chosen = new FormData(form);
  const settings = Object.entries(options(chosen));
  const query = settings.map(([name, value]) => `${name}=${value}`).join("&");
  const open = settings.find(([name]) => name === "open");
  const texts = {
    title: escaped(`${chosen.get("title")}`.trim() || document.title),
    attributes: settings.map(([name, value]) => ` ${name}="${value}"`).join(""),
    frame: escaped(`${base}embed.html${query && `?${query}`}`),
    link: base + (open ? `#${open[1]}` : ""),
  };
  for (const [nth, area] of form.querySelectorAll("textarea").entries()) area.value = FORMS[nth][2](texts);
}

/** @param {HTMLTextAreaElement} area @param {HTMLElement} status */
async function copy(area, status) {
  area.select();
  try {
    await navigator.clipboard.writeText(area.value);
    status.textContent = "Copied.";
  } catch {
    status.textContent = "Selected: copy it with your keyboard or menu.";
  }
}

function panel() {
  const title = make("input", { name: "title", required: "", value: document.title, size: "60" });
  const form = make("form", {}, make("p", {}, make("label", {}, "Title, for readers who hear the page ", title)));
  form.addEventListener("submit", (event) => event.preventDefault());
  const box = (/** @type {Record<string, string>} */ about, /** @type {string} */ name) =>
    make("label", {}, make("input", { type: "checkbox", checked: "", ...about }), ` ${name}`);
  for (const { option, legend, values, names } of choices()) {
    const boxes = values.map((value, nth) => box({ name: option, value }, names[nth]));
    form.append(make("fieldset", {}, make("legend", {}, legend), ...boxes));
  }
  const select = (/** @type {string} */ name, /** @type {string} */ label, /** @type {string[]} */ values) =>
    make("label", {}, `${label} `, make("select", { name }, ...values.map((value) => make("option", {}, value))));
  const theme = select("theme", "Colours", ["auto", "light", "dark"]);
  const layout = select("layout", "Layout", ["auto", "narrow"]);
  form.append(make("p", {}, theme, layout, box({ name: "open" }, "Begin with the open cell")));
  for (const [nth, [name, about]] of FORMS.entries()) {
    const id = `snippet${nth}`;
    const area = make("textarea", { id, name: id, readonly: "", rows: "5", spellcheck: "false" });
    const status = make("span", { role: "status" });
    const button = make("button", { type: "button" }, `Copy ${name}`);
    button.addEventListener("click", () => copy(area, status));
    form.append(make("h3", {}, make("label", { for: id }, name)), make("p", {}, about), area);
    form.append(make("p", {}, button, " ", status));
  }
  form.addEventListener("input", () => write(form));
  // The open cell changes by whatever means; `toggle` does not bubble.
  place.addEventListener("toggle", () => write(form), true);
  write(form);
  return form;
}

// A page on a disk has no address that others could load it from, and a page in a frame is embedded already.
if (location.protocol !== "file:" && window === window.top) {
  const details = make("details", { class: "embed-this" }, make("summary", {}, "Embed this"));
  // The panel is made when it is opened for the first time: few open it.
  details.addEventListener("toggle", () => details.append(panel()), { once: true });
  place.after(make("footer", { class: "page" }, details));
}
