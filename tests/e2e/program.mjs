// Makes a WebAssembly program that fails: the real one with a few bytes changed.
//
// It knows the binary format as far as sections go, and nothing of what the program does.

const MEMORY = 5;
const HAS_MAXIMUM = 1;

/** The program with no more memory than so many pages of 64 KB; without a number, with what it starts with. */
export function withMemory(program, pages) {
  const { start, end } = [...sections(program)].find(({ id }) => id === MEMORY);
  const { value: count, next } = leb(program, start);
  if (count !== 1) throw new Error(`the program has ${count} memories; one was expected`);
  const { value: minimum, next: after } = leb(program, next + 1);
  if (minimum === 0) throw new Error('the program starts without memory, so this proves nothing');
  const least = program.subarray(next + 1, after);
  const limits = Buffer.concat([Buffer.of(count, HAS_MAXIMUM), least, pages ? Buffer.from(written(pages)) : least]);
  return spliced(program, MEMORY, limits, end);
}

/** The program with the first byte of a text, wherever it stands, made one that is in no text. */
export function withBroken(program, text) {
  const wanted = Buffer.from(text, 'utf8');
  const broken = Buffer.from(program);
  let count = 0;
  for (let at = broken.indexOf(wanted); at >= 0; at = broken.indexOf(wanted)) {
    broken[at] = 0xff;
    count += 1;
  }
  if (count === 0) throw new Error(`the program does not hold ${JSON.stringify(text)}`);
  return broken;
}

/** The sections of a program: id, where its content starts and ends, and where the section itself begins. */
function* sections(program) {
  for (let at = 8; at < program.length; ) {
    const { value: size, next: start } = leb(program, at + 1);
    yield { id: program[at], at, start, end: start + size };
    at = start + size;
  }
}

function spliced(program, id, content, end) {
  const { at } = [...sections(program)].find((section) => section.id === id);
  // One byte is enough for the size of what is written here.
  return Buffer.concat([program.subarray(0, at), Buffer.of(id, content.length), content, program.subarray(end)]);
}

/** An unsigned number of variable length. */
function leb(bytes, at) {
  let value = 0;
  for (let shift = 0; ; shift += 7, at += 1) {
    value += (bytes[at] & 0x7f) * 2 ** shift;
    if (bytes[at] < 0x80) return { value, next: at + 1 };
  }
}

/** The same, written. */
function written(value) {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...written(value >>> 7)];
}
