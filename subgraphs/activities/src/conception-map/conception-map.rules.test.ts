import { drawable, type Drawing } from './conception-map.rules';

const link = (from: string, to: string, label = 'leder till') => ({ from, to, label });
const map: Drawing = { concepts: ['Fråga', 'Lärande'], links: [link('Fråga', 'Lärande')] };

test.each<[string, Drawing, Drawing | null, object]>([
  ['tidies and leaves out what is empty', { concepts: [' Fråga ', '', 'Lärande'], links: [link('fråga', 'Lärande ', ' leder  till')] }, null, map],
  ['an unlabelled link', { ...map, links: [link('Fråga', 'Lärande', '')] }, null, { ...map, links: [link('Fråga', 'Lärande', '')] }],
  ['both ways', { ...map, links: [link('Fråga', 'Lärande'), link('Lärande', 'Fråga')] }, map, { ...map, links: [link('Fråga', 'Lärande'), link('Lärande', 'Fråga')] }],
  ['nothing', { concepts: [' '], links: [] }, null, { fault: 'CONCEPT_MISSING' }],
  ['the same word twice', { concepts: ['Fråga', 'fråga'], links: [] }, null, { fault: 'CONCEPT_TWICE', values: { name: 'fråga' } }],
  ['a link to what is not there', { ...map, links: [link('Fråga', 'Tillit')] }, null, { fault: 'LINK_LOOSE', values: { name: 'Tillit' } }],
  ['a link to itself', { ...map, links: [link('Fråga', 'fråga')] }, null, { fault: 'LINK_TO_ITSELF', values: { name: 'Fråga' } }],
  ['the same link twice', { ...map, links: [link('Fråga', 'Lärande'), link('Fråga', 'Lärande', 'ger')] }, null, { fault: 'LINK_TWICE', values: { from: 'Fråga', to: 'Lärande' } }],
  ['the map as it was', { ...map }, map, { fault: 'MAP_UNCHANGED' }],
  ['too many', { concepts: Array.from({ length: 25 }, (_, index) => `b${index}`), links: [] }, null, { fault: 'TOO_MANY_CONCEPTS', values: { most: 24 } }],
])('%s', (_, drawing, before, expected) => expect(drawable(drawing, before)).toEqual(expected));
