import { forbiddenNames } from './forbidden-names';

test.each<[string, string, string[]]>([
  ['a cookie', 'const all = document.cookie;', ['document.cookie']],
  ['storage, also by way of the window', 'window.localStorage.setItem("a", sessionStorage.getItem("b"))', ['sessionStorage', 'window.localStorage']],
  ['a request of its own', 'export const load = () => fetch("https://elsewhere.example")', ['fetch']],
  ['text that is run', 'new Function("return 1")(); eval("2")', ['Function', 'eval']],
  ['the page around it', 'window.top.location = "/"; window["parent"].focus()', ['window.parent', 'window.top']],
  ['a window of its own', 'open("https://elsewhere.example")', ['open']],
  ['a property and a key of that name', 'client.fetch({ fetch: 1 }); const { eval: other } = options; class Menu { open = false }', []],
  ['a name of its own', 'function fetch() {} fetch();', []],
  ['none', 'export const sum = (a, b) => a + b;', []],
])('%s', (_what, source, names) => {
  expect(forbiddenNames(source)).toEqual(names);
});
