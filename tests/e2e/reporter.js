// Runs in the page, before all other scripts, where an engine does not tell its console to its driver.
// The proxy puts it there and takes its reports; recorder.mjs says why.

(() => {
  const path = document.currentScript.src;
  let busy = false;

  // Synchronously, so that a report has arrived when the script that caused it returns.
  const report = (level, text) => {
    if (busy) return;
    busy = true;
    try {
      const request = new XMLHttpRequest();
      request.open('POST', path, false);
      request.send(JSON.stringify({ level, text }));
    } catch {
      // In a frame without an origin the report arrives, but nothing may read its answer.
    } finally {
      busy = false;
    }
  };

  for (const name of ['error', 'assert', 'debug']) {
    const original = console[name];
    console[name] = (...values) => {
      original.apply(console, values);
      const failed = name === 'error' || (name === 'assert' && !values[0]);
      report(failed ? 'error' : 'info', values.map(String).join(' '));
    };
  }

  addEventListener(
    'error',
    (event) => {
      const element = event.target;
      const what = element instanceof Element ? element.src || element.href || element.localName : event.message;
      report('error', `uncaught: ${what}`);
    },
    true,
  );
  addEventListener('unhandledrejection', (event) => report('error', `unhandled rejection: ${event.reason}`));
  document.addEventListener('securitypolicyviolation', (event) => {
    report('error', `policy violation: ${event.effectiveDirective} blocked ${event.blockedURI}`);
  });
  window.reporting = true;
})();
