import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { startLocale } from './locale.ts';
import { startWords } from '../words/words.ts';
import './ink.css';

const place = document.getElementById('root');
if (place === null) throw new Error('index.html has no #root');

/** The static page stands until the words are here, so that nothing flashes. */
await Promise.all([startWords(), startLocale()]);
createRoot(place).render(<App />);
