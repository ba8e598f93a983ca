import { useText, type Translate } from '@samlar/view-contract/text';
import en from './texts.en.json';
import sv from './texts.sv.json';

export const figureTexts = { sv, en };
export type FigureText = Translate<keyof typeof sv>;

/** The words every chart shares. */
export function useFigureText(): FigureText {
  return useText(figureTexts);
}
