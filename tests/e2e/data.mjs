// Expected content of the page, read from the same file that the widget was built from.
//
// It follows docs/data.md, not the widget's code: two readings of the codebook that must agree.

import { readFileSync } from 'node:fs';

/** The data set as stored. */
export const dataset = JSON.parse(readFileSync(new URL('../../data/assessments.json', import.meta.url), 'utf8'));

/** The columns of each election, in the order shown. */
export const COLUMNS = ['outcome', 'tactics', 'confidence'];

/** The election years, in the order shown. */
export const YEARS = dataset.elections.map((election) => election.year);

/** Number of cells in a row. */
export const WIDTH = YEARS.length * COLUMNS.length;

const GROUPS = ['community', 'dissent', 'others', 'answer', 'context'];

/**
 * All cells, row by row:
 * `address`, `actor` (the record), `year`, `column`,
 * `findings` that support it or bear on it, by group, `silence` (the declaration) or undefined, and `own`, those of the
 * findings that stand in full there: a finding stands once in a page, in the first cell that it supports, or else in the
 * first that it bears on.
 */
export const cells = dataset.actors.flatMap((actor) =>
  YEARS.flatMap((year) => COLUMNS.map((column) => cellOf(actor, year, column))),
);

for (const finding of dataset.findings) {
  const having = cells.filter(({ findings }) => findings.includes(finding));
  const home = having.find(({ year, column }) => finding.election === year && supports(finding, column)) ?? having[0];
  home?.own.push(finding);
}

/** The cell with this address. */
export function cell(address) {
  const found = cells.find((candidate) => candidate.address === address);
  if (!found) throw new Error(`the data has no cell ${address}`);
  return found;
}

/** The cells that a narrow container shows for one column, in the order of the data. */
export const cellsOfColumn = (column) => cells.filter((cell) => cell.column === column);

/** A cell of which the sources say nothing at all. */
export const silentCell = cells.find((candidate) => candidate.silence?.kind === 'not-mentioned');

function cellOf(actor, year, column) {
  const own = dataset.findings.filter((finding) => finding.actor === actor.id);
  const ofYear = own.filter((finding) => finding.election === year);
  const supporting = ofYear.filter((finding) => supports(finding, column));
  const undated = own.filter((finding) => finding.election === null);
  const bearing = [
    ...ofYear.filter((finding) => !supports(finding, column) && finding.bears_on.includes(column)),
    ...undated.filter((finding) => supports(finding, column) || finding.bears_on.includes(column)),
  ];
  return {
    address: `${actor.id}/${year}/${column}`,
    actor,
    year,
    column,
    findings: inGroups([...supporting, ...inOrder(bearing)]),
    own: [],
    silence: dataset.silent.find((s) => s.actor === actor.id && s.election === year && s.dimension === column),
  };
}

function supports(finding, column) {
  return finding.dimension === column || (column === 'confidence' && isStated(finding));
}

function isStated(finding) {
  return finding.likelihood !== null || finding.confidence !== null;
}

/** Grouped as a careful reader needs them, in the order given inside each group. */
function inGroups(findings) {
  const rank = (finding) => GROUPS.indexOf(groupOf(finding));
  return findings.toSorted((a, b) => rank(a) - rank(b));
}

function inOrder(findings) {
  return findings.toSorted((a, b) => dataset.findings.indexOf(a) - dataset.findings.indexOf(b));
}

function groupOf({ dimension, standing }) {
  if (dimension === 'response') return 'answer';
  if (dimension === 'context') return 'context';
  if (standing === 'community') return 'community';
  return ['minority', 'earlier-warning'].includes(standing) ? 'dissent' : 'others';
}
