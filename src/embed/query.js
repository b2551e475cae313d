// Options of a framed matrix, from the query of its address: they become attributes of the place, where everybody who
// draws reads them. What they mean and which values they take is not known here.
//
// Parents add parameters of their own (pym.js its childId, initialWidth, parentTitle), so unknown ones are no mistake.

/** Longer values are no list of anything that a matrix has. */
const LONGEST = 1000;

/** Puts the options of this page's address on the place, and carries out what needs no program. */
export function obey(place, face) {
  const query = new URLSearchParams(location.search);
  // OPTIONS is put in by the build from the one table. Other data and the page's address are not among them: whoever
  // makes a link would have us show foreign data under the name of the site that serves this page.
  for (const name of OPTIONS) {
    const value = query.get(name);
    if (value !== null && value.length < LONGEST) place.setAttribute(`data-${name}`, value);
  }
  // The browser opens the cell that a fragment names, and that one is what a reader asked for last.
  const [cell, ...rest] = (query.get("open") ?? "").split("?");
  const asked = face(cell);
  if (asked) {
    if (!face(location.hash.slice(1))) asked.parentNode.open = true;
    // Done: who closes it before the program comes does not want it opened once more.
    if (rest.length > 0) place.setAttribute("data-open", `?${rest.join("?")}`);
    else place.removeAttribute("data-open");
  }
  const theme = query.get("theme");
  // With another scheme than its content has, a frame gets an opaque canvas and scrollbars of the wrong colour. A
  // single property is none of the inline styles that a policy forbids.
  if (theme === "light" || theme === "dark") document.documentElement.style.colorScheme = theme;
}
