import type { Sector } from './model';

/** One administration of a municipality as we have drawn it; the shares divide what the plan gives for the whole municipality. */
export interface AdministrationFrame {
  /** Null where the plan's V8 table names it. */
  name: string | null;
  sector: Sector;
  /** Share of the municipality's women and men outside the V8 administration. */
  women: number;
  men: number;
  /** Units here whose manager another of the three (Lysekil, Munkedal, Sotenäs) employs first. */
  borrowed?: readonly string[];
  /** Units here whose manager one of the other two employs as well. */
  lent?: readonly string[];
}

const education: AdministrationFrame = { name: null, sector: 'education', women: 0, men: 0 };
const social = (name: string): AdministrationFrame => ({ name, sector: 'social services', women: 0.82, men: 0.42 });
const technical = (name: string): AdministrationFrame => ({ name, sector: 'technical services', women: 0.08, men: 0.42 });
const central = (name: string): AdministrationFrame => ({ name, sector: 'central administration', women: 0.1, men: 0.16 });

/** Our decision: the administrations of the whole municipalities. Only those of the V8 table are the plan's own. */
export const WHOLE_FRAMES: Readonly<Record<string, readonly AdministrationFrame[]>> = {
  'lysekil': [
    education, social('Socialförvaltningen'),
    { ...technical('Samhällsbyggnadsförvaltningen'), lent: ['Bygglovsenheten'], borrowed: ['Miljöenheten'] },
    { ...central('Kommunstyrelseförvaltningen'), lent: ['IT-enheten', 'Upphandlingsenheten'] },
  ],
  'dals-ed': [
    education, social('Socialförvaltningen'), technical('Samhällsbyggnadsförvaltningen'), central('Kommunledningskontoret'),
  ],
  'sotenas': [
    education, social('Omsorgsförvaltningen'),
    { ...technical('Samhällsbyggnadsförvaltningen'), lent: ['Miljöenheten', 'Mät- och kartenheten'], borrowed: ['Bygglovsenheten'] },
    { ...central('Kommunkontoret'), borrowed: ['Löneenheten'] },
  ],
  'munkedal': [
    education, social('Välfärdsförvaltningen, sektor vård och omsorg'),
    { ...technical('Samhällsbyggnadsförvaltningen'), borrowed: ['Mät- och kartenheten'] },
    { ...central('Kommunledningsförvaltningen'), lent: ['Löneenheten'], borrowed: ['IT-enheten', 'Upphandlingsenheten'] },
  ],
  'vanersborg': [
    { name: 'Barn- och ungdomsförvaltningen', sector: 'education', women: 0.4, men: 0.24 },
    { name: 'Gymnasieförvaltningen', sector: 'education', women: 0.05, men: 0.1 },
    { name: 'Socialförvaltningen', sector: 'social services', women: 0.43, men: 0.25 },
    { name: 'Samhällsbyggnadsförvaltningen', sector: 'technical services', women: 0.05, men: 0.27 },
    { name: 'Kultur- och fritidsförvaltningen', sector: 'culture and leisure', women: 0.03, men: 0.06 },
    { name: 'Kommunstyrelseförvaltningen', sector: 'central administration', women: 0.04, men: 0.08 },
  ],
};

/** Who leads a shared unit: the municipality that employs its manager first, and the other one it serves (A24). */
export const SHARED_UNITS = [
  { name: 'Löneenheten', host: 'munkedal', served: 'sotenas' },
  { name: 'IT-enheten', host: 'lysekil', served: 'munkedal' },
  { name: 'Miljöenheten', host: 'sotenas', served: 'lysekil' },
  { name: 'Bygglovsenheten', host: 'lysekil', served: 'sotenas' },
  { name: 'Upphandlingsenheten', host: 'lysekil', served: 'munkedal' },
  { name: 'Mät- och kartenheten', host: 'sotenas', served: 'munkedal' },
] as const;

/** “Just over 80” principals and preschool heads in V8 (A34): our decision is 82. */
export const V8_PRINCIPALS = 82;
/** Observers trained before the project (A41, N7). */
export const V8_OBSERVERS = 55;
/** Applicants to Vänersborg's career programme (A25): our decision, one base group of the usual size. */
export const ASPIRANTS = 8;
/** Women among V8's heads where the plan has no manager table: “a majority” (A34); our decision. */
export const V8_WOMEN_MANAGERS = 0.75;

/** The sex of the municipal chief: ours, kept within the managers of the plan. */
export const CHIEFS: Readonly<Record<string, 'woman' | 'man'>> = {
  'lysekil': 'woman', 'dals-ed': 'man', 'sotenas': 'man', 'munkedal': 'woman', 'vanersborg': 'man',
};
