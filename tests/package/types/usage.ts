// Uses of the element in TypeScript, right and wrong ones. It is checked and never run.

import { AssessmentMatrixElement, type CellFinding, type MatrixState } from 'assessment-matrix';
import type { AssessmentMatrixOptions, Dataset } from 'assessment-matrix';

const matrix = document.createElement('assessment-matrix');
const same: AssessmentMatrixElement = matrix;
matrix.actors = ['iran', 'china'];
matrix.elections = [2024];
matrix.headingLevel = 3;
matrix.deepLinks = true;
const actors: string | null = matrix.actors;
// @ts-expect-error a flag is no text
matrix.eager = 'yes';

matrix.addEventListener('assessment-matrix-open', (event) => {
  const address: string = event.detail.address;
  // @ts-expect-error the detail has no such field
  event.detail.quote;
  console.log(address);
});
document.addEventListener('assessment-matrix-error', ({ detail }) => {
  if (detail.reason === 'data') console.log(detail.problems?.map(({ path, reason }) => `${path}: ${reason}`));
  // @ts-expect-error not one of the reasons
  if (detail.reason === 'tired') console.log(detail);
});

export async function use(data: Dataset, options: AssessmentMatrixOptions): Promise<CellFinding[] | null> {
  Object.assign(matrix, options);
  const ready: AssessmentMatrixElement = await matrix.ready;
  const opened: boolean = await ready.open('iran/2024/outcome');
  const state: MatrixState = ready.state;
  ready.state = { version: 1, open: null, election: 2024 };
  ready.state = { version: 1, open: null, election: 2024, view: state.view ?? '' };
  // @ts-expect-error only version 1 can be restored
  ready.state = { version: 2, open: null, election: null };
  // @ts-expect-error neither json nor csv
  await ready.exportData('xml');
  ready.data = data;
  const quote: string | undefined = data.findings[0]?.quotes[0]?.exact;
  console.log(opened, state, quote, same, actors, await ready.exportData('csv'));
  return ready.findings('iran/2024/outcome');
}
