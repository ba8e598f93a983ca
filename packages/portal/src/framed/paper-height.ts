/** Between the margins of A4 (`@page` in the view contract's style sheet), in CSS pixels. */
const PAPER_WIDTH = 688;
/** A chart that is drawn anew for the paper is taller than the one that is measured. */
const ROOM = 1.05;

/** Of every rule that asks for a medium, in each sheet that can be read. */
function mediaOf(rules: CSSRuleList): MediaList[] {
  return [...rules].flatMap((rule) => [...(rule instanceof CSSMediaRule ? [rule.media] : []), ...('cssRules' in rule ? mediaOf(rule.cssRules as CSSRuleList) : [])]);
}

function rulesOf(sheet: CSSStyleSheet): CSSRuleList | [] {
  try {
    return sheet.cssRules;
  } catch {
    return [];
  }
}

const OTHER: Record<string, string> = { print: 'screen', screen: 'print' };

/**
 * How tall the page is on paper, where a frame is as tall as it is made and cannot be asked. The rules of print hold on the screen for the
 * time of one measuring, in which nothing is drawn.
 */
export function paperHeight(): number {
  const root = document.documentElement;
  const sheets = [...document.styleSheets, ...document.adoptedStyleSheets];
  const asked = sheets.flatMap((sheet) => mediaOf(rulesOf(sheet) as CSSRuleList)).filter(({ mediaText }) => /\b(print|screen)\b/.test(mediaText)).map((media) => ({ media, text: media.mediaText }));
  // What scrolls on the screen does not on paper, and would begin anew.
  const scrolled = [...document.querySelectorAll('*')].filter((each) => each.scrollLeft || each.scrollTop).map((each) => ({ each, left: each.scrollLeft, top: each.scrollTop }));
  const { width } = root.style;
  try {
    for (const { media, text } of asked) media.mediaText = text.replace(/\b(print|screen)\b/g, (medium) => OTHER[medium]!);
    root.style.width = `${PAPER_WIDTH}px`;
    return Math.ceil(document.body.getBoundingClientRect().height * ROOM);
  } finally {
    for (const { media, text } of asked) media.mediaText = text;
    root.style.width = width;
    for (const { each, left, top } of scrolled) each.scrollTo(left, top);
  }
}
