/** How a text read before it was written anew: part, the field it stood in; `replacedAt`, an instant. */
export interface FormerText {
  part: string;
  text: string;
  replacedAt: string;
}

/** What a query asks for where a text may have been written anew. */
export const FORMER = 'formerTexts { part text replacedAt }';
