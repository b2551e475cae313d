import 'assessment-matrix';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';

function Article() {
  const [opened, setOpened] = useState('');
  document.body.dataset.opened = opened;
  return <assessment-matrix actors={['iran', 'china']} onassessment-matrix-open={({ detail }) => setOpened(detail.address)} />;
}

createRoot(document.querySelector('#app')).render(<Article />);
