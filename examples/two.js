// A page's own script: it calls methods and listens for events. They bubble, so one listener gets those of both matrices.

document.addEventListener("assessment-matrix-open", ({ target, detail }) => {
  document.querySelector("#said").textContent = `In “${target.id}” a reader opened ${detail.address}.`;
});

document.querySelector("#show").addEventListener("click", () => {
  document.querySelector("#iran").open("iran/2024/outcome");
});
