// The only script that a page names. It asks for the module that takes over, says why if that does not come, and
// registers the worker of the stand-alone page.
//
// Classic and in the syntax of 2009 (ECMAScript 5), so that browsers which cannot read the module can still say so.
// It asks for the module itself: a tag in the page would make browsers complain on the console about every page
// opened from disk, and would compete with the page for the network before the page is complete.

import { WATCHED, places } from "./place.js";
import { expect, fromDisk, report, watch } from "./report.js";

var own = document.currentScript;
var policy;

function address(name) {
  return new URL(name, own.src).href;
}

/** An address that a script may be loaded from, in pages that want such addresses approved by a policy. */
function approved(url) {
  if (!window.trustedTypes) {
    return url;
  }
  policy =
    policy ||
    trustedTypes.createPolicy("assessment-matrix", {
      createScriptURL: function (same) {
        return same;
      }
    });
  return policy.createScriptURL(url);
}

function load(watched) {
  var script = document.createElement("script");
  script.type = "module";
  // Where a policy goes by nonces, what this script loads is as welcome as this script.
  script.nonce = own.nonce;
  script.onerror = function () {
    report(watched, "unreachable", "assessment-matrix.js did not load.");
  };
  // A module that fails before it is heard of is one that this browser cannot read. Not all engines say so to its tag.
  window.addEventListener("error", function (event) {
    if (event.filename === script.src && places(WATCHED).length) {
      report(watched, "old-browser", event.message);
    }
  });
  try {
    script.src = approved(address("./assessment-matrix.js"));
    document.head.appendChild(script);
  } catch (refused) {
    report(watched, "blocked", refused);
  }
  expect(watched);
}

/** Keeps the stand-alone page for when the network is off. A page in a frame is an embed, whatever its file. */
function keep(place) {
  var worker = place.getAttribute("data-worker");
  if (worker && window === window.top) {
    // When the page is complete, so that nothing in it waits.
    window.addEventListener("load", function () {
      // Where workers or storage are refused, the page works as any other: with a network.
      try {
        navigator.serviceWorker.register(approved(worker))["catch"](function () {});
      } catch (refused) {}
    });
  }
}

(function () {
  var watched = watch();
  if (!watched.length) {
    return;
  }
  if (!("noModule" in HTMLScriptElement.prototype)) {
    report(watched, "old-browser");
  } else if (location.protocol === "file:") {
    fromDisk(watched, address("./assessment-matrix.html"));
  } else {
    if (typeof WebAssembly === "object") {
      load(watched);
    } else {
      report(watched, "no-webassembly");
    }
    watched.forEach(keep);
  }
})();
