// Printed sheets: the page printed to PDF by the browser's own command, and read back sheet by sheet.
//
// It knows PDF and sizes of paper, not the widget.

import { getDocumentProxy } from 'unpdf';
import { OPS } from 'unpdf/pdfjs';

// Reading images needs it, and Node 20 lacks it.
ArrayBuffer.prototype.transferToFixedLength ??= function (length = this.byteLength) {
  const resized = this.slice(0, length);
  structuredClone(this, { transfer: [this] });
  return resized;
};

/** Sizes of paper in centimetres. */
export const PAPERS = {
  'A4': { width: 21, height: 29.7 },
  'US Letter': { width: 21.59, height: 27.94 },
  'A4 on its side': { width: 29.7, height: 21 },
};

/**
 * Prints what the browser shows.
 *
 * @returns {Promise<string[]>} The text of each sheet as `bare` leaves it, in the order in which the page has it.
 */
export async function print(page, paper = PAPERS.A4) {
  const pdf = await printed(page, paper);
  const sheets = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const sheet = await pdf.getPage(number);
    const { items } = await sheet.getTextContent();
    sheets.push(bare(items.map((item) => item.str).join('')));
  }
  await pdf.destroy();
  return sheets;
}

/** Prints on A4. @returns {Promise<Set<string>>} The colours of all that is filled or drawn, as `#rrggbb`. */
export async function printedColours(page) {
  const pdf = await printed(page, PAPERS.A4);
  const colours = new Set();
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { fnArray, argsArray } = await (await pdf.getPage(number)).getOperatorList();
    for (const [nth, name] of fnArray.entries()) {
      if (name === OPS.setFillRGBColor || name === OPS.setStrokeRGBColor) colours.add(argsArray[nth][0]);
    }
  }
  await pdf.destroy();
  return colours;
}

async function printed(page, { width, height }) {
  const pdf = await page.driver.printPage({ width, height, background: true });
  return getDocumentProxy(new Uint8Array(Buffer.from(pdf, 'base64')));
}

/** A text without what setting it changes: spaces, ends of lines, joined letters. */
export function bare(text) {
  return text.normalize('NFKC').replace(/[\s\u00ad\u200b]+/g, '');
}

/** Number of occurrences of `part` in `text`, both without spaces. */
export function count(text, part) {
  return text.split(part).length - 1;
}
