// Pictures as PNG: made small, encoded the same way every time, compared, and laid side by side for people to look at.
//
// It knows pixels, not what they show.

import { deflateSync } from 'node:zlib';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** Smallest difference of two pixels that counts, from 0 to 1; below it are edges of letters drawn differently. */
const NOTICED = 0.2;

const WHITE = 255;

/** Half as wide and half as high: each pixel is the mean of four. What is left over at an edge is dropped. */
export function halved(data) {
  const whole = PNG.sync.read(data);
  const half = new PNG({ width: whole.width >> 1, height: whole.height >> 1 });
  for (let y = 0; y < half.height; y += 1) {
    for (let x = 0; x < half.width; x += 1) {
      const from = 4 * (2 * y * whole.width + 2 * x);
      const to = 4 * (y * half.width + x);
      for (let channel = 0; channel < 3; channel += 1) {
        const at = from + channel;
        const below = at + 4 * whole.width;
        const sum = whole.data[at] + whole.data[at + 4] + whole.data[below] + whole.data[below + 4];
        half.data[to + channel] = Math.round(sum / 4);
      }
      half.data[to + 3] = WHITE;
    }
  }
  return half;
}

/**
 * As a PNG with a palette, a third of the size of one without: colours are rounded until there are few enough.
 * pngjs reads these and does not write them.
 */
export function encoded({ width, height, data }) {
  for (const step of [8, 16, 32]) {
    const palette = new Map();
    const lines = Buffer.alloc((width + 1) * height);
    for (let at = 0; at < width * height; at += 1) {
      const colour = [0, 1, 2].map((channel) => Math.min(WHITE, Math.round(data[4 * at + channel] / step) * step));
      const key = colour.join();
      if (!palette.has(key)) palette.set(key, palette.size);
      // Each line begins with a byte that says that it is not filtered.
      lines[at + Math.floor(at / width) + 1] = palette.get(key);
    }
    if (palette.size > 256) continue;
    const header = Buffer.alloc(13);
    header.writeUInt32BE(width, 0);
    header.writeUInt32BE(height, 4);
    // Eight bits to a pixel, which are places in the palette.
    header.set([8, 3], 8);
    const colours = Buffer.from([...palette.keys()].flatMap((key) => key.split(',').map(Number)));
    const pixels = deflateSync(lines, { level: 9, memLevel: 9 });
    const chunks = [['IHDR', header], ['PLTE', colours], ['IDAT', pixels], ['IEND', Buffer.alloc(0)]];
    return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...chunks.map(chunk)]);
  }
  throw new Error('a picture with more than 256 colours 32 steps apart is none of this page');
}

function chunk([name, data]) {
  const all = Buffer.alloc(data.length + 12);
  all.writeUInt32BE(data.length, 0);
  all.write(name, 4, 'latin1');
  data.copy(all, 8);
  all.writeUInt32BE(crc(all.subarray(4, data.length + 8)), data.length + 8);
  return all;
}

/** The checksum of PNG. */
function crc(bytes) {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return ~sum >>> 0;
}

export function decoded(data) {
  return PNG.sync.read(data);
}

/**
 * How much of two pictures of one size differs.
 *
 * @returns {{share: number, box: {left: number, top: number, right: number, bottom: number} | null, picture: PNG}} The
 *   share of the pixels, the smallest rectangle around all that differ, and a picture with these in red.
 */
export function difference(one, other) {
  const { width, height } = one;
  const picture = new PNG({ width, height });
  // A mask first: it says which pixels differ, without those of letters' edges.
  const options = { threshold: NOTICED, diffMask: true };
  const count = pixelmatch(one.data, other.data, picture.data, width, height, options);
  const box = { left: width, top: height, right: 0, bottom: 0 };
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      // Red is a difference, yellow an edge.
      const at = 4 * (y * width + x);
      if (picture.data[at + 3] === 0 || picture.data[at + 1] > 0) continue;
      box.left = Math.min(box.left, x);
      box.top = Math.min(box.top, y);
      box.right = Math.max(box.right, x + 1);
      box.bottom = Math.max(box.bottom, y + 1);
    }
  }
  pixelmatch(one.data, other.data, picture.data, width, height, { ...options, diffMask: false });
  return { share: count / (width * height), box: count > 0 ? box : null, picture };
}

/** Pictures from left to right on a grey ground; they may be of different sizes. */
export function sideBySide(pictures) {
  const gap = 8;
  const width = pictures.reduce((sum, picture) => sum + picture.width + gap, gap);
  const height = Math.max(...pictures.map((picture) => picture.height)) + 2 * gap;
  const all = new PNG({ width, height });
  all.data.fill(128);
  let x = gap;
  for (const picture of pictures) {
    PNG.bitblt(picture, all, 0, 0, picture.width, picture.height, x, gap);
    x += picture.width + gap;
  }
  return all;
}
