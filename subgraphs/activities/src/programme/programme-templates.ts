import type { Perspective } from '../programme';

/** One part of a template: whole or half days, with a night between where it is residential, or a term. */
export interface TemplatePart {
  title: string;
  days: number | null;
  overnight: boolean;
  /** Taken in a term of its own (A29). */
  ofTerm: boolean;
  credits: number | null;
  elective: boolean;
}

export interface ProgrammeTemplate {
  id: string;
  /** Domain id the shape is from. */
  source: string;
  audience: string[];
  trainers: number | null;
  groupSize: number | null;
  groupMinimum: number | null;
  rounds: number | null;
  /** Sessions each group has. */
  sessions: number | null;
  trains: 'LEARNING_LEADER' | 'OBSERVER' | 'DIALOGUE_LEADER' | null;
  /** Whoever completes it gets the competence. */
  grants: boolean;
  perspectives: Perspective[];
  parts: TemplatePart[];
}

const part = (title: string, more: Partial<TemplatePart> = {}): TemplatePart => ({ title, days: 1, overnight: false, ofTerm: false, credits: null, elective: false, ...more });
const term = (title: string, more: Partial<TemplatePart> = {}): TemplatePart => part(title, { days: null, ofTerm: true, ...more });
/** 1 + 2 + 1: a day, a residential of two days, a day with evaluation. */
const ONE_TWO_ONE = [part('Heldag'), part('Internat', { days: 2, overnight: true }), part('Heldag med utvärdering')];

const template = (id: string, source: string, audience: string, parts: TemplatePart[], more: Partial<ProgrammeTemplate> = {}): ProgrammeTemplate => ({
  id, source, audience: [audience], parts, trainers: null, groupSize: null, groupMinimum: null, rounds: null, sessions: null, trains: null, grants: false, perspectives: [], ...more,
});

/** The shapes the plan's programmes have, to make new ones of (domain.md A10, A29, A37–A41). Titles of parts are Swedish, and may be changed. */
export const PROGRAMME_TEMPLATES: readonly ProgrammeTemplate[] = [
  template('manager-development-1', 'A37', 'PRINCIPAL', ONE_TWO_ONE, { trainers: 8, groupSize: 6, rounds: 2 }),
  template('learning-conversations', 'A38', 'PRINCIPAL', [part('Åtta lärande samtal', { days: 4 })], { groupMinimum: 6, sessions: 8 }),
  template('manager-development-3', 'A39', 'HEAD_OF_ADMINISTRATION', [part('Internat', { days: 2, overnight: true })]),
  template('learning-leader-training', 'A40', 'EMPLOYEE', ONE_TWO_ONE, { trains: 'LEARNING_LEADER', grants: true }),
  template('learning-leader-follow-up', 'A40', 'LEARNING_LEADER', [part('Uppföljningsdag')], { trains: 'LEARNING_LEADER' }),
  template('observer-training', 'A41', 'EMPLOYEE', ONE_TWO_ONE, { trains: 'OBSERVER', grants: true }),
  template('observer-follow-up', 'A41', 'OBSERVER', [part('Uppföljningsdag')], { trains: 'OBSERVER' }),
  template('lecture-series', 'A10', 'MANAGER', [
    part('APT som lärande möte', { days: 0.5 }), part('Lärande frågor och beslutsfrågor', { days: 0.5 }), part('Kultur', { days: 0.5 }), part('Struktur', { days: 0.5 }),
  ]),
  template('leadership-programme', 'A29', 'MANAGER', [
    term('Historia, organisation, riktlinjer för ledarskap, mediekunskap'), term('Ledarskapsteorier (högskolekurs)', { credits: 7.5 }),
    term('Personligt ledarskap med reflekterande team'), term('Valbara kurser efter chefens och verksamhetens behov', { elective: true }),
  ]),
];
