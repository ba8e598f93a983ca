import { framePage } from './frame-page';

const HASH = `sha384-${'A'.repeat(64)}`;
const OTHER = `sha384-${'B'.repeat(64)}`;
const SCRIPT = `<script defer src="/frame/static/index.1a.js" integrity="${HASH}" crossorigin="anonymous"></script>`;
const STYLE = `<link href="/frame/static/index.2b.css" rel="stylesheet" integrity="${OTHER}" crossorigin="anonymous">`;

test('the shell’s files are asked of the page around the frame, and held by their hashes', () => {
  const { html, scripts, styles } = framePage(`<head>${SCRIPT}${STYLE}</head><body><link rel="stylesheet" href="/theme.css"></body>`);
  expect({ scripts, styles }).toEqual({ scripts: [`'${HASH}'`], styles: [`'${OTHER}'`] });
  expect(html).toContain('["/frame/static/index.2b.css","/frame/static/index.1a.js"]');
  expect(html).not.toContain('src=');
  expect(html).toContain('<link rel="stylesheet" href="/theme.css">');
});

test('what a watch builds has no hashes, and is loaded by its addresses', () => {
  const built = '<head><script defer src="/frame/static/index.js"></script></head>';
  expect(framePage(built)).toEqual({ html: built, scripts: [], styles: [] });
});
