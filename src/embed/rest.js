// Waits for hands to rest. A click goes to what was pressed and let go of: if that is replaced in between, it is lost.

let pressed = false;
let waiting = [];

const press = () => {
  pressed = true;
};

const release = () => {
  pressed = false;
  // The click comes in the same task as the release.
  setTimeout(() => {
    if (!pressed) for (const go of waiting.splice(0)) go();
  });
};

for (const event of ["pointerdown", "keydown"]) addEventListener(event, press, true);
// A press that ends elsewhere, in a menu or another window, ends by one of the latter.
for (const event of ["pointerup", "pointercancel", "keyup", "contextmenu", "blur"]) {
  addEventListener(event, release, true);
}

/** Settled when nothing is pressed; at once if nothing is. */
export function rested() {
  return new Promise((go) => {
    waiting.push(go);
    if (!pressed) release();
  });
}
