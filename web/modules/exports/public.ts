/** The button that lists put beside their print. */
export { ExportButton } from './ExportButton.tsx';
