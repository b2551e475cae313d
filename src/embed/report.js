// Watching over places, and what is said when less than everything works: one quiet line in the page, one message on
// the console, one event. The module that takes over says it through here too, so each reason stands here alone.
//
// In the syntax of 2009 (ECMAScript 5), because also the oldest browser is told. It finds no cause by itself.

import { SETTLED, WATCHED, container, places } from "./place.js";

/** What still works and what does not, after every reader's line. */
var REDUCED = " Cells open and quotes can be read; finding, copying, shortcuts and history are off.";

/** By reason: what the reader is told, and what helps. */
var REASONS = {
  "old-browser": ["This browser is too old for the full tool.", "use a browser of 2023 or later"],
  "no-webassembly": ["This browser has WebAssembly switched off.", "switch it on, or use another browser"],
  blocked: [
    "The full tool is not allowed on this page.",
    "add 'wasm-unsafe-eval' to script-src in the Content-Security-Policy"
  ],
  unreachable: [
    "The full tool could not be loaded.",
    "keep all files of the bundle together, and have network, CORS and Content-Security-Policy (script-src, " +
      "connect-src) let them through"
  ],
  broken: [
    "The full tool arrived damaged.",
    "upload all files of one build again, or use a browser of 2023 or later"
  ],
  slow: ["The full tool is still loading.", "wait, and have the server compress .wasm files"],
  memory: ["There is too little memory for the full tool.", "close other tabs, then reload"],
  crashed: ["The full tool has stopped.", "reload, and report it"]
};

/** For how long nobody needs to hear that something is on its way, in milliseconds. */
var PATIENCE = 10000;

/** Takes charge of the places that no other script has. */
export function watch() {
  var found = places(0);
  found.forEach(take);
  return found;
}

/** Takes charge of one place. */
export function take(place) {
  place.assessmentMatrix = { state: WATCHED, report: report };
  var still = container(place);
  if (still) {
    // A page that was saved while a matrix was live claims still to be, although nothing lives in it.
    still.removeAttribute("data-live");
    // And says what was said then.
    line(still).textContent = "";
  }
}

/** Says so where nothing has come of it after some time. */
export function expect(where) {
  setTimeout(function () {
    var left = where.filter(function (place) {
      // An element may have been taken out of the page meanwhile.
      return place.assessmentMatrix.state < SETTLED && place.isConnected !== false;
    });
    if (left.length) {
      report(left, "slow");
    }
  }, PATIENCE);
}

/** The line for what is said; an element that came without a matrix gets at least that. */
function line(holder) {
  var found = holder.querySelector("[data-status]");
  if (!found) {
    found = holder.appendChild(document.createElement("p"));
    found.dataset.status = "";
  }
  return found;
}

function say(place, text) {
  var holder = line(container(place) || place);
  holder.textContent = "";
  // What scripts say is English, whatever the page's language.
  var words = holder.appendChild(document.createElement("span"));
  words.lang = "en";
  words.dir = "ltr";
  words.textContent = text;
  return words;
}

/**
 * Says at each place why less than everything works there. The console hears it once, because the cause is one.
 * A reason of its own has `words` as above, `and`, which adds to each line, and is no fault.
 */
export function report(where, reason, error, own) {
  var words = own ? own.words : REASONS[reason];
  var message = words[0] + (error ? " " + error : "");
  where.forEach(function (place) {
    var line = say(place, words[0] + REDUCED);
    if (own) {
      own.and(line);
    }
    if (reason !== "slow") {
      place.assessmentMatrix.state = SETTLED;
    }
    // Browsers that cannot construct events have the line.
    if (typeof CustomEvent === "function") {
      place.dispatchEvent(
        new CustomEvent("assessment-matrix-error", {
          bubbles: true,
          composed: true,
          detail: { reason: reason, message: message, remedy: words[1] }
        })
      );
    }
  });
  var level = own || reason === "slow" ? "warn" : "error";
  console[level]("assessment-matrix (" + reason + "): " + message + " Remedy: " + words[1] + ".");
}

/** Says that modules do not load from a disk, and names the `file` that does all without them. For start.js alone. */
export function fromDisk(where, file) {
  report(where, "disk", "", {
    words: ["This page was opened from disk.", "open assessment-matrix.html, or use a server"],
    and: function (line) {
      var link = document.createElement("a");
      link.href = file;
      link.textContent = "assessment-matrix.html";
      line.appendChild(document.createTextNode(" The full tool is in "));
      line.appendChild(link);
      line.appendChild(document.createTextNode("."));
    }
  });
}
