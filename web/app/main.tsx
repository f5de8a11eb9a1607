/** Where the browser begins. */
import './zod-setup.ts';
import { createRoot } from 'react-dom/client';
import '../platform/base.css';
import '../kit/kit.css';
import '../kit/touch.css';
import '../kit/parts.css';
import './shell.css';
import './rail.css';
import { App } from './App.tsx';

const place = document.getElementById('root');
if (!place) throw new Error('index.html has no #root');
createRoot(place).render(<App />);
