import type { Brand } from '@samlar/theme/theme-css';

/** Two organisations: one whose colour bears white text, and a yellow one. */
export const BRANDS: readonly Brand[] = [
  { name: 'lysekil', main: '#0f4c81', accent: '#c2571a' },
  { name: 'smedjebacken', main: '#e3b505', accent: '#2f5d62' },
];
