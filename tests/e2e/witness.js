// Runs in the page before its own scripts and remembers what a test wants to know afterwards: what was said on the
// console, which events the host got, what moved, and whether the matrix was ever gone.

(() => {
  const witness = { said: [], events: [], frames: 0, blank: 0, shift: 0 };
  window.witness = witness;

  for (const level of ['warn', 'error']) {
    const original = console[level];
    console[level] = (...values) => {
      witness.said.push({ level, text: values.map(String).join(' ') });
      original.apply(console, values);
    };
  }

  for (const type of ['assessment-matrix-ready', 'assessment-matrix-error']) {
    addEventListener(type, ({ detail }) => {
      witness.events.push({ type: type.replace('assessment-matrix-', ''), at: performance.now(), ...detail });
    });
  }

  addEventListener('DOMContentLoaded', () => {
    const look = () => {
      witness.frames += 1;
      // Once an element shows its shadow tree, that is what there is to see.
      const tree = document.querySelector('assessment-matrix')?.shadowRoot ?? document;
      const cells = tree.querySelectorAll('[data-cell]');
      if (cells.length !== 54 || ![...cells].some((cell) => cell.getClientRects().length > 0)) witness.blank += 1;
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });

  if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
    new PerformanceObserver((list) => {
      for (const { value } of list.getEntries()) witness.shift += value;
    }).observe({ type: 'layout-shift', buffered: true });
  }
})();
