/** Of choices for one portal that fit a place, the highest counts: one for a slot goes before one for a language, and that before one for all. */
export const precedence = ({ slot, language }: { slot: string; language: string }): number => (slot === '*' ? 0 : 2) + (language === '*' ? 0 : 1);
