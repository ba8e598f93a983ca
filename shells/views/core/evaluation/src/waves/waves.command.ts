import type { CodedMessage } from '@samlar/view-contract/coded-message';
import { gql } from '@samlar/view-contract/query';
import type { WaveUnitKind } from './waves.query';

export interface Refusal extends CodedMessage {
  __typename: 'Refused';
}

/** Something about a supplier's file, worded by code and values. */
export interface ReportProblem extends CodedMessage {
  severity: string;
  row: number | null;
  column: string | null;
}

export interface WaveUnitInput {
  unit: string;
  organisation: string;
  parent: string | null;
  kind: WaveUnitKind;
  label: string;
  invited: number;
}

export interface OpenVariables {
  input: {
    id: string;
    title: string;
    instrument: string;
    opensOn: string;
    closesOn: string;
    unionDate: string;
    unitsDefinedOn: string;
    units: WaveUnitInput[];
  };
}

export interface DefineVariables {
  input: { name: string; version: number; source: 'SUPPLIER'; words: never[] };
}

export interface InviteVariables {
  wave: string;
  unit: string;
  count: number;
}

export interface ImportVariables {
  wave: string;
  file: File;
  commit: boolean;
}

export interface SupplierReport {
  __typename: 'SupplierImportReport';
  rows: number;
  units: number;
  suppressed: number;
  acceptable: boolean;
  committed: boolean;
  problems: readonly ReportProblem[];
}

type Key = { idempotencyKey: string };

export const OPEN = gql<{ outcome: { __typename: 'WaveOpened' } | Refusal }, OpenVariables & Key>`
  mutation OpenWave($idempotencyKey: ID!, $input: OpenWaveInput!) {
    outcome: openWave(idempotencyKey: $idempotencyKey, input: $input) { __typename ... on Refused { code message values { name number text } } }
  }
`;

export const DEFINE = gql<{ outcome: { __typename: 'InstrumentDefined'; instrument: { id: string } } | Refusal }, DefineVariables & Key>`
  mutation DefineSupplierInstrument($idempotencyKey: ID!, $input: DefineInstrumentInput!) {
    outcome: defineInstrument(idempotencyKey: $idempotencyKey, input: $input) {
      __typename ... on InstrumentDefined { instrument { id } } ... on Refused { code message values { name number text } }
    }
  }
`;

export const INVITE = gql<{ outcome: { __typename: 'ParticipantsInvited'; codes: string[] } | Refusal }, InviteVariables & Key>`
  mutation InviteParticipants($idempotencyKey: ID!, $wave: ID!, $unit: ID!, $count: Int!) {
    outcome: inviteParticipants(idempotencyKey: $idempotencyKey, wave: $wave, unit: $unit, count: $count) {
      __typename ... on ParticipantsInvited { codes } ... on Refused { code message values { name number text } }
    }
  }
`;

export const CLOSE_WAVE = gql<{ outcome: { __typename: 'WaveClosed' } | Refusal }, { wave: string } & Key>`
  mutation CloseWave($idempotencyKey: ID!, $wave: ID!) {
    outcome: closeWave(idempotencyKey: $idempotencyKey, wave: $wave) { __typename ... on Refused { code message values { name number text } } }
  }
`;

export const IMPORT_SUPPLIER = gql<{ outcome: SupplierReport | Refusal }, ImportVariables & Key>`
  mutation ImportSupplierAggregate($idempotencyKey: ID!, $wave: ID!, $file: Upload!, $commit: Boolean!) {
    outcome: importSupplierAggregate(idempotencyKey: $idempotencyKey, wave: $wave, file: $file, commit: $commit) {
      __typename
      ... on SupplierImportReport {
        rows units suppressed acceptable committed problems { severity row column code message values { name number text } }
      }
      ... on Refused { code message values { name number text } }
    }
  }
`;

export const MAP_INSTRUMENTS = gql<{ mapInstruments: { __typename: 'InstrumentDefined' } | Refusal }, { input: { one: string; other: string; reason: string } } & Key>`
  mutation MapInstruments($idempotencyKey: ID!, $input: InstrumentMappingInput!) {
    mapInstruments(idempotencyKey: $idempotencyKey, input: $input) { __typename ... on Refused { code message values { name number text } } }
  }
`;
