import { MessageText, type CodedMessage, type MessageTexts } from './coded-message';
import en from './table-problem.en.json';

/** What the reading of any table finds wrong with it (`packages/table`), by code; its Swedish comes with each problem. */
export const problemWords: MessageTexts = {
  en,
  nb: () => import(/* webpackChunkName: "nb" */ './table-problem.nb.json'),
  da: () => import(/* webpackChunkName: "da" */ './table-problem.da.json'),
};

/** One problem of a file in the language of the page; `texts` are the view's words for what its own subgraph looks for besides. */
export function TableProblemText({ of: problem, texts }: { of: CodedMessage; texts: MessageTexts }) {
  return <MessageText of={problem} texts={problem.code in en ? problemWords : texts} />;
}
