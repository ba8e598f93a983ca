import { gql } from '@samlar/view-contract/query';

export interface SurveyWord {
  word: number;
  sv: string;
  nb: string | null;
  da: string | null;
  en: string;
}

export interface SurveyWave {
  id: string;
  title: string;
  closesOn: string;
  instrument: { wordsPerList: number; words: SurveyWord[] };
}

/** The words a code answers to; null for a code that is unknown or used. */
export const WAVE_OF_CODE = gql<{ waveOfCode: SurveyWave | null }, { code: string }>`
  query WaveOfCode($code: String!) {
    waveOfCode(code: $code) { id title closesOn instrument { wordsPerList words { word sv nb da en } } }
  }
`;
