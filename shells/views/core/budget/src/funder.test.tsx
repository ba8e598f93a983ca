import { renderView } from '@samlar/view-contract/testing';
import Funder from './funder';
import { FUNDER, type FunderData, type FunderMonth } from './funder.query';
import Record from './record';
import { RECORD, type RecordData } from './record.query';

jest.mock('./living.module.css', () => ({}));

jest.mock('./record.module.css', () => ({ __esModule: true, default: {} }));

const month = (name: string, over: Partial<FunderMonth> = {}): FunderMonth =>
  ({ month: name, state: 'LOCKED', waitsFor: null, mayBeLocked: false, participants: 18, hours: 7.5, stops: 0, history: [], ...over });
const months: FunderData = {
  projects: [{ id: 'lia', name: 'LiA' }],
  project: { id: 'lia', name: 'LiA', funderMonths: [
    month('2013-01'), month('2013-02', { state: 'REOPENED', mayBeLocked: true, history: [{ correction: true, decidedOn: '2013-05-20', reason: 'Fel dag', participants: null, hours: null }] }),
    month('2013-03', { state: 'REOPENED', waitsFor: '2013-02' })] },
};

test('shows which month is next, which were sent and why one was opened again', async () => {
  const html = (await renderView(Funder, { query: FUNDER, variables: { id: 'lia' }, answer: { data: months }, language: 'sv' })).replaceAll('\u00a0', ' ').replaceAll(/<[^>]*>/g, '');
  for (const text of ['februari 2013', '1 av 3', 'Ska skickas in igen', 'öppnad 2013-05-20: Fel dag', '22,5']) expect(html).toContain(text);
});

test('outside the association there is nothing to report', async () => {
  const nothing: FunderData = { projects: [], project: { id: 'lia', name: 'LiA', funderMonths: null } };
  expect(await renderView(Funder, { query: FUNDER, variables: { id: 'lia' }, answer: { data: nothing }, language: 'en' })).toContain('The association keeps');
});

const öre = (kronor: number) => ({ amountMinor: `${kronor}00` });
const record: RecordData = {
  projects: [], project: {
    id: 'smedjebacken', name: 'HFO', period: { start: '2011-02-01', end: '2013-06-30' }, budget: { planned: öre(5800625), coFinancing: öre(0) },
    record: { funder: 'ESF', owner: null, programmeArea: null, region: null, municipalityCode: '2061', granted: öre(5800625), englishLink: null, phases: [], partners: [] },
    sections: [{ section: 'GENDER_MAINSTREAMING', text: '4R', clarifications: [{ id: 'c', refersTo: 'ACCESSIBILITY', datedOn: '2010-10-25', text: 'Se där.' }] }],
    relatedProjects: [], mobilities: { minimum: 30, financed: 20, notFinanced: 50, missing: 10, mobilities: [] },
  },
};

test('shows a section with what was clarified and where it points, support without co-financing, and mobilities still to come', async () => {
  const html = (await renderView(Record, { query: RECORD, variables: { id: 'smedjebacken' }, answer: { data: record }, language: 'sv' })).replaceAll('\u00a0', ' ');
  for (const text of ['5 800 625 kr', '0 kr', 'Förtydligande 2010-10-25', 'href="#ACCESSIBILITY"', '10 återstår', 'uppgift saknas']) expect(html).toContain(text);
});

test('whoever writes money may register, write and clarify; others read', async () => {
  const drawn = (rights: string[]) => renderView(Record, { query: RECORD, variables: { id: 'smedjebacken' }, answer: { data: record }, viewer: { id: 'p', name: 'Jag', role: null, rights } });
  const forms = ['Lägg upp ett projekt', 'Skriv ett avsnitt', 'Lägg till ett förtydligande', 'Registrera ett utbyte', 'Registrera ett projekt med samma deltagare'];
  const [writer, reader] = [await drawn(['money:read', 'money:write']), await drawn(['money:read'])];
  expect(forms.filter((form) => !writer.includes(form))).toEqual([]);
  expect(forms.filter((form) => reader.includes(form))).toEqual([]);
});
