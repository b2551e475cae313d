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
 * @returns {Promise<{sheets: string[], colours: Set<string>}>} The text of each sheet as `bare` leaves it, in the order
 *   in which the page has it, and the colours of all that is filled or drawn, as `#rrggbb`.
 */
export async function print(page, paper = PAPERS.A4) {
  const { width, height } = paper;
  const printed = await page.driver.printPage({ width, height, background: true });
  const pdf = await getDocumentProxy(new Uint8Array(Buffer.from(printed, 'base64')));
  const sheets = [];
  const colours = new Set();
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const sheet = await pdf.getPage(number);
    const { items } = await sheet.getTextContent();
    sheets.push(bare(items.map((item) => item.str).join('')));
    const { fnArray, argsArray } = await sheet.getOperatorList();
    for (const [nth, name] of fnArray.entries()) {
      if (name === OPS.setFillRGBColor || name === OPS.setStrokeRGBColor) colours.add(argsArray[nth][0]);
    }
  }
  await pdf.destroy();
  return { sheets, colours };
}

/** A text without what setting it changes: spaces, ends of lines, joined letters. */
export function bare(text) {
  return text.normalize('NFKC').replace(/[\s\u00ad\u200b]+/g, '');
}

/** Number of occurrences of `part` in `text`, both without spaces. */
export function count(text, part) {
  return text.split(part).length - 1;
}
