// Output of `cargo xtask test` for a run of `node --test`: one line per file, every failure in full, the sums.

import { basename } from 'node:path';
import { inspect } from 'node:util';

/** Seconds, as a person reads them. */
const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1)} s`;

/** Cause of a failure: the error that was thrown, not the one that node wraps it in. */
const reason = (error) => {
  const thrown = error?.cause ?? error;
  const text = thrown instanceof Error ? inspect(thrown) : String(thrown);
  return text.replace(/^/gm, '    ');
};

export default async function* report(events) {
  const sums = { passed: 0, failed: 0, skipped: 0 };
  let file;
  let spent = 0;
  let within = { ...sums };

  // Whatever runs beside it, a file is told of in one go: a test of another file ends the one before.
  function* ended() {
    if (file === undefined) return;
    const parts = Object.entries(within).filter(([name, count]) => count > 0 || name === 'passed');
    yield `${basename(file)}: ${parts.map(([name, count]) => `${count} ${name}`).join(', ')}, ${seconds(spent)}\n`;
    spent = 0;
    within = { passed: 0, failed: 0, skipped: 0 };
  }

  for await (const { type, data } of events) {
    if (type === 'test:stdout' || type === 'test:stderr') yield data.message;
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    // A file that fails outside its tests is reported as a test of its own name, with what it printed shown above.
    if (data.file !== file) {
      yield* ended();
      file = data.file;
    }
    const skipped = data.skip !== undefined || data.todo !== undefined;
    const result = type === 'test:fail' && data.todo === undefined ? 'failed' : skipped ? 'skipped' : 'passed';
    within[result] += 1;
    if (data.nesting === 0) spent += data.details.duration_ms;
    sums[result] += 1;
    if (result === 'skipped') yield `  skipped: ${data.name} (${data.skip ?? data.todo})\n`;
    if (result === 'failed') yield `  FAILED: ${data.name === data.file ? 'the file itself' : data.name} (${basename(data.file ?? '')}:${data.line ?? 0})\n${reason(data.details.error)}\n`;
  }
  yield* ended();
  yield `${sums.passed} tests passed, ${sums.failed} failed, ${sums.skipped} skipped\n`;
}
