import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Newsletter } from './Newsletter.js';
import { Reading } from './Reading.js';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root.');
createRoot(root).render(
  <StrictMode>
    <Reading />
    <Newsletter />
  </StrictMode>,
);
