import { useText, type Translate } from '@samlar/view-contract/text';
import en from './texts.en.json';
import sv from './texts.sv.json';

export const figureTexts = {
  sv, en,
  nb: () => import(/* webpackChunkName: "nb" */ './texts.nb.json'),
  da: () => import(/* webpackChunkName: "da" */ './texts.da.json'),
};
export type FigureText = Translate<keyof typeof sv>;

/** The words every chart shares. */
export function useFigureText(): FigureText {
  return useText(figureTexts);
}
