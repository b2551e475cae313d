// The stand-alone page: loads the library that lies beside this file and mounts the matrix.
// The widget is exported so that the module map keeps it alive as long as the page.

import init, { Widget } from "./assessment-matrix.js";

const root = document.getElementById("assessment-matrix");

async function start() {
  await init({ module_or_path: new URL("./assessment-matrix_bg.wasm", import.meta.url) });
  const widget = Widget.mount(root, true);
  root.removeAttribute("aria-busy");
  return widget;
}

export const widget = await start().catch((error) => {
  root.removeAttribute("aria-busy");
  root.querySelector("[data-wait]")?.setAttribute("hidden", "");
  root.querySelector("[data-failed]")?.removeAttribute("hidden");
  console.error("assessment-matrix: could not start.", error);
});
