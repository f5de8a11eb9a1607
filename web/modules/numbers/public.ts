/** Choosing a number put aside, for forms that give one. */
export { ReservedField } from './parts/ReservedField.tsx';
export { ReservedHere } from './parts/ReservedHere.tsx';
