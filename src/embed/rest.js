// Waits for hands to rest, and for the browser to have shown what they did. A click goes to what was pressed and let go
// of: if that is replaced in between, it is lost.

let pressed = false;
/** From a press until what came of it is painted. */
let busy = false;
let waiting = [];

const press = () => {
  pressed = busy = true;
};

const release = () => {
  pressed = false;
  // The click comes in the same task as the release.
  painted(() => {
    busy = pressed;
    go();
  });
};

const go = () => {
  if (!busy) for (const resolve of waiting.splice(0)) resolve();
};

for (const event of ["pointerdown", "keydown"]) addEventListener(event, press, true);
// A press that ends elsewhere, in a menu or another window, ends by one of the latter.
for (const event of ["pointerup", "pointercancel", "keyup", "contextmenu", "blur"]) {
  addEventListener(event, release, true);
}

/** Calls back when what was done until now is painted. There are no frames where nobody sees them. */
export function painted(callback) {
  if (document.hidden) setTimeout(callback);
  else requestAnimationFrame(() => setTimeout(callback));
}

/** Settled when nothing is pressed and what was has been answered; at once if nothing was. */
export function rested() {
  return new Promise((resolve) => {
    waiting.push(resolve);
    setTimeout(go);
  });
}
