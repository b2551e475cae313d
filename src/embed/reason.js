// Why a program did not start, read off the error that says so. Engines word the same cause differently.

/** How Chromium, Firefox and WebKit name a Content-Security-Policy. */
const POLICY = /polic|csp|unsafe-eval|disallowed/i;

/** The reason behind an error of loading, compiling or starting. */
export function reasonOf(error) {
  const { CompileError, LinkError } = WebAssembly;
  if (error instanceof CompileError || error instanceof LinkError || error instanceof EvalError) {
    return POLICY.test(error.message) ? "blocked" : "broken";
  }
  if (error instanceof RangeError) return "memory";
  // Firefox says so of a program that ends early, too.
  if (/memory/i.test(error.message)) return scarce() ? "memory" : "broken";
  // What fetching says of a network that fails, before and amid an answer, and the glue of an answer that is none.
  const fetching = error instanceof TypeError || error instanceof DOMException;
  return fetching || /^failed to fetch/.test(error.message) ? "unreachable" : "crashed";
}

/** Whether two megabytes cannot be had. */
function scarce() {
  try {
    return !new WebAssembly.Memory({ initial: 32 });
  } catch {
    return true;
  }
}
