import { outreachingSelectors } from './outreaching-selectors';

test.each([
  ['h1 { color: red }', ['h1']],
  ['.mine, body * { position: fixed; inset: 0 }', ['body *']],
  ['@media print { :root { --x: 1 } .a { color: red } }', [':root']],
  ['body:has(.mine:not(.b)) { overflow: hidden }', ['body:has(.mine:not(.b))']],
  [':is(.a, .b) p, :where(.c) {}', []],
  ['.a > p, #b, [data-mine] td, p.c:hover { color: red }', []],
  ['.a { & p { color: red } p { color: blue } @media print { p { color: green } } }', []],
  ['@keyframes k { from { opacity: 0 } 50% { opacity: 1 } } @font-face { font-family: x }', []],
])('of %s, what reaches outside the view is %j', (css, reaching) => {
  expect(outreachingSelectors(css)).toEqual(reaching);
});
