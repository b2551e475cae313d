// What a page's own script may do: call methods, and hear events. They bubble, so one listener hears both matrices.

document.addEventListener("assessment-matrix-open", ({ target, detail }) => {
  document.querySelector("#said").textContent = `In “${target.id}” a reader opened ${detail.address}.`;
});

document.querySelector("#show").addEventListener("click", () => {
  document.querySelector("#iran").open("iran/2024/outcome");
});
