// Runs in the measured page before all other scripts, in ours and in the limit alike: says when something that a
// reader waits for has been painted.
//
// It finds elements by the widget's public hooks and changes nothing. The browser's own clock for this, Event Timing,
// is rounded to 8 ms; here the clock is read in the first task after the frame. Style, layout, paint and the hand-over
// to the compositor are then done; what is missing is the picture's way to the screen, which is no work of the page's.

(() => {
  const shifts = { alone: 0, afterInput: 0 };
  const longTasks = [];
  const observe = (type, take) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  observe('layout-shift', ({ value, hadRecentInput }) => (shifts[hadRecentInput ? 'afterInput' : 'alone'] += value));
  const contentful = new Promise((resolve) =>
    observe('paint', ({ name, startTime }) => name === 'first-contentful-paint' && resolve(startTime)),
  );
  observe('longtask', ({ startTime, duration }) => longTasks.push({ startTime, duration }));

  /** Settles, with the time, when the first frame in which `condition` holds has been painted. */
  const painted = (condition) =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        resolve(performance.now());
        port1.close();
      };
      const look = () => (condition() ? port2.postMessage(null) : requestAnimationFrame(look));
      requestAnimationFrame(look);
    });

  const parsed = () => document.readyState !== 'loading';
  const table = () => document.querySelector('[data-matrix] table');
  const face = (address) => document.querySelector(`[data-cell${address ? `="${address}"` : ''}]`);
  const centre = (element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  };
  const event = (target, name, then = (happened) => happened) =>
    new Promise((resolve) => {
      // Before anybody else hears of it.
      const heard = (happened) => resolve(then(happened));
      target.addEventListener(name, heard, { once: true, capture: true });
    });

  /** `{at, after}`: when what a click opened or closed was painted, and how long that was after the click. */
  const answered = async ({ target, timeStamp, clientX, clientY }) => {
    const cell = target.closest('[data-cell]')?.dataset.cell;
    if (!cell) {
      const { x, y, width, height } = face().getBoundingClientRect();
      const place = `${clientX}, ${clientY}, when the first cell is ${width} × ${height} at ${x}, ${y}`;
      throw new Error(`a click was aimed at a cell and met ${target.outerHTML.slice(0, 80)} at ${place}`);
    }
    // Looked up anew each time: a program that takes over meanwhile brings elements of its own.
    const details = () => face(cell).closest('details');
    const opens = !details().open;
    const complete = () => details().parentNode.nextSibling || parsed();
    const at = await painted(() => details().open === opens && complete());
    const shown = details().lastElementChild.checkVisibility();
    if (shown !== opens) throw new Error(`a click on ${cell} did not ${opens ? 'open' : 'close'} it`);
    return { at, after: at - timeStamp };
  };

  const readable = painted(() => table() && (table().nextSibling || parsed()));
  const live = Promise.race([
    event(document, 'assessment-matrix-ready').then(() => painted(() => true)),
    event(document, 'assessment-matrix-error').then(({ detail }) => Promise.reject(new Error(detail.message))),
  ]);
  const drawn = event(document, 'readystatechange').then(() => painted(parsed));
  const loaded = event(window, 'load').then(() => painted(() => true));

  Object.defineProperty(window, 'bench', {
    value: {
      /** The last row of the matrix is painted. */
      readable,
      /** The program has taken over, and that is painted. */
      live,
      loaded,

      /** The middle of the first cell as soon as a reader can have seen it. */
      async firstCell() {
        await painted(() => face());
        return centre(face());
      },

      /** The middle of a cell's face, brought to the middle of the window. */
      async aim(address) {
        face(address).scrollIntoView({ block: 'center', behavior: 'instant' });
        await painted(() => true);
        return centre(face(address));
      },

      /** From now on a click is waited for; `bench.answer` is then what came of it. */
      expect() {
        window.bench.answer = event(window, 'click', answered);
      },

      /** Nothing is left to do. Idle callbacks would say so too, but may never come in a page that nobody touches. */
      idle: () => scheduler.postTask(() => painted(() => true), { priority: 'background' }),

      /**
       * What the browser saw from the beginning. `after` is when the parsed page has been drawn: browsers draw it before
       * deferred scripts or after them, as it happens, and it is the same work in either page.
       */
      seen: async () => ({
        origin: performance.timeOrigin,
        contentful: await contentful,
        after: await drawn,
        shifts,
        longTasks,
      }),
    },
  });
})();
