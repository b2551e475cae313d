// "Embed this", under the stand-alone page: the snippets that put the matrix into somebody else's article.
//
// Only who has scripts can paste one, so a script makes all of it, out of what the page shows: its rows, elections and
// columns, the open cell, its title and address. It does not know the program. The texts are ready in their fields, so
// nothing needs the clipboard but the button that saves two strokes.

const place = document.querySelector("[data-assessment-matrix]");
const base = new URL("./", location.href).href.replace(/[?#].*/, "");

/** What names the frame to people who hear it; a frame without is refused by every audit. */
const TITLE = document.title;

/** A quotation that links to the page, with the card, half its size, and its words as this page's own head has them. */
const words = () => escaped(document.querySelector('[property="og:image:alt"]').content);
const quote = ({ title, link }, attributes = "") =>
  `<blockquote${attributes}><p><a href="${link}">${title}</a></p>
  <p><a href="${link}"><img src="${base}card.png" alt="${words()}" width="600" height="315"></a></p></blockquote>`;

/** The forms: where each is for, and its text out of title, attributes and address. All three are escaped. */
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

/** An element with attributes and content; texts stay texts. */
function make(tag, attributes = {}, ...content) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...content);
  return element;
}

function escaped(text) {
  return text.replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0)};`);
}

/** The distinct values of one part of the cells' addresses, in the order of the page. */
function parts(nth) {
  return [...new Set([...place.querySelectorAll("[data-cell]")].map((face) => face.dataset.cell.split("/")[nth]))];
}

/** What can be chosen of: option, legend, values, and what each is called on the page. */
function choices() {
  const names = (selector) => [...new Set([...place.querySelectorAll(selector)].map((found) => found.textContent))];
  return [
    ["actors", "Actors", parts(0), names(".am-actor")],
    ["elections", "Elections", parts(1), parts(1)],
    ["dimensions", "Columns", parts(2), names(".am-column")],
  ];
}

/** What was chosen, as options that differ from what holds without them. */
function options(form) {
  const chosen = {};
  // The parts of an address that are shown, in its order.
  const shown = [];
  for (const [option] of choices()) {
    const boxes = [...form.querySelectorAll(`[name="${option}"]`)];
    const checked = boxes.filter((box) => box.checked).map((box) => box.value);
    // With nothing chosen, the option is left out.
    shown.push(checked.length ? checked : boxes.map((box) => box.value));
    if (checked.length && checked.length < boxes.length) chosen[option] = checked.join(",");
  }
  for (const option of ["theme", "layout"]) {
    const { value } = form.elements[option];
    if (value !== "auto") chosen[option] = value;
  }
  const open = place.querySelector("[open] > [data-cell]")?.dataset.cell;
  const inside = open?.split("/").every((part, nth) => shown[nth].includes(part));
  if (inside && form.elements.open.checked) chosen.open = open;
  return chosen;
}

function write(form) {
  const chosen = options(form);
  const query = Object.entries(chosen).map(([name, value]) => `${name}=${value}`);
  const texts = {
    title: escaped(form.elements.title.value.trim() || TITLE),
    attributes: Object.entries(chosen).map(([name, value]) => ` ${name}="${value}"`).join(""),
    frame: escaped(`${base}embed.html${query.length ? `?${query.join("&")}` : ""}`),
    link: base + (chosen.open ? `#${chosen.open}` : "")
  };
  for (const [nth, [, , text]] of FORMS.entries()) form.elements[`snippet${nth}`].value = text(texts);
}

async function copy(area, said) {
  area.focus();
  area.select();
  try {
    await navigator.clipboard.writeText(area.value);
    said.textContent = "Copied.";
  } catch {
    said.textContent = "Selected: copy it with your keyboard or menu.";
  }
}

function panel() {
  const form = make("form");
  form.addEventListener("submit", (event) => event.preventDefault());
  const title = make("input", { name: "title", required: "", value: TITLE, size: 60 });
  form.append(make("p", {}, make("label", {}, "Title, for readers who hear the page ", title)));
  for (const [option, legend, values, names] of choices()) {
    const boxes = values.map((value, nth) =>
      make("label", {}, make("input", { type: "checkbox", name: option, value, checked: "" }), ` ${names[nth]}`)
    );
    form.append(make("fieldset", {}, make("legend", {}, legend), ...boxes));
  }
  const select = (name, label, values) =>
    make("label", {}, `${label} `, make("select", { name }, ...values.map((value) => make("option", {}, value))));
  const open = make("label", {}, make("input", { type: "checkbox", name: "open", checked: "" }), " Begin with the open cell");
  form.append(
    make("p", {}, select("theme", "Colours", ["auto", "light", "dark"]), select("layout", "Layout", ["auto", "election", "cards"]), open)
  );
  for (const [nth, [name, about]] of FORMS.entries()) {
    const area = make("textarea", { name: `snippet${nth}`, id: `snippet${nth}`, readonly: "", rows: 5, spellcheck: "false" });
    const said = make("span", { role: "status" });
    const button = make("button", { type: "button" }, `Copy ${name}`);
    button.addEventListener("click", () => copy(area, said));
    form.append(make("h3", {}, make("label", { for: `snippet${nth}` }, name)), make("p", {}, about), area, make("p", {}, button, " ", said));
  }
  const update = () => write(form);
  form.addEventListener("input", update);
  // What is open changes by whatever means; `toggle` does not bubble.
  place.addEventListener("toggle", update, true);
  write(form);
  return form;
}

/** The panel, closed. What is in it is made when it is opened for the first time: few open it. */
function folded() {
  const details = make("details", { class: "embed-this" }, make("summary", {}, "Embed this"));
  details.addEventListener("toggle", () => details.append(panel()), { once: true });
  return details;
}

// A page on a disk has no address that others could load it from, and a page in a frame is embedded already.
if (location.protocol !== "file:" && window === window.top) place.after(make("footer", { class: "page" }, folded()));
