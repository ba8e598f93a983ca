/** A text for people in the product's first two languages. */
export interface Text {
  sv: string;
  en: string;
}
