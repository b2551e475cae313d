import 'assessment-matrix';

const matrix = document.querySelector('assessment-matrix');
matrix.actors = ['iran', 'china'];
matrix.addEventListener('assessment-matrix-open', ({ detail }) => {
  document.body.dataset.opened = detail.address;
});
