// A place: the element of a page that holds a prerendered matrix, marked with data-assessment-matrix, or a custom
// element `<assessment-matrix>`; and how far it has come.
//
// That is kept on the element and not on the window, so that several scripts on one page, of whatever version, divide
// the places between them; and in no attribute, which would be saved with the page.
// Bundled into both scripts, so in the syntax of 2009 (ECMAScript 5).

/** A script has asked for the program. */
export var WATCHED = 1;
/** The module that loads it runs. */
export var HEARD = 2;
/** Taken over, or reported why not. */
export var SETTLED = 3;

/** The marked places of this page that are that far. Custom elements look after themselves. */
export function places(state) {
  var all = document.querySelectorAll("[data-assessment-matrix]");
  var found = [];
  // By hand: pages exist whose lists have a filter of another kind.
  for (var nth = 0; nth < all.length; nth += 1) {
    if (container(all[nth]) && (all[nth].assessmentMatrix || { state: 0 }).state === state) {
      found.push(all[nth]);
    }
  }
  return found;
}

/** The container of a place. In a shadow tree that has none, what is inside the element shows through. */
export function container(place) {
  var shadow = place.shadowRoot;
  return (shadow && shadow.querySelector("[data-matrix]")) || place.querySelector("[data-matrix]");
}
