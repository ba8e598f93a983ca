import { randomUUID } from 'node:crypto';
import { ArrayMaxSize, IsIn, IsInt, Length, Max, Min, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import { Refused } from '@samlar/subgraph/value-types';
import { CultureSource } from '../instrument';

@InputType()
export class ValueWordInput {
  @Field(() => String)
  @Length(1, 80)
  sv: string;

  @Field(() => String)
  @Length(1, 80)
  en: string;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  @Max(7)
  level: number;

  @Field(() => Boolean)
  limiting: boolean;
}

@InputType({ description: 'A new instrument, or a new version of one. Published as it is, never changed.' })
export class DefineInstrumentInput {
  @Field(() => String)
  @Length(1, 100)
  name: string;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  @Max(1000)
  version: number;

  @Field(() => CultureSource)
  @IsIn(Object.values(CultureSource))
  source: CultureSource;

  @Field(() => Int, { defaultValue: 10 })
  @IsInt()
  @Min(1)
  @Max(20)
  wordsPerList: number;

  @Field(() => [ValueWordInput], { description: 'None for a supplier’s: its words come with its report and stay the supplier’s.' })
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  words: ValueWordInput[];
}

export type DefineOutcome = { instrument: string } | { code: string; message: string; subject: string | null };

export async function defineInstrument(manager: EntityManager, input: DefineInstrumentInput, today: string): Promise<DefineOutcome> {
  const { name, version, source, wordsPerList, words } = input;
  const own = source === CultureSource.OWN_SURVEY;
  if (own && words.length < 2 * wordsPerList) {
    return Refused.because('TOO_FEW_WORDS', `Listan behöver minst ${2 * wordsPerList} ord att välja ${wordsPerList} ur; den har ${words.length}.`);
  }
  if (!own && words.length > 0) return Refused.because('SUPPLIER_WORDS', 'En leverantörs ord kommer med dess rapport. Lämna listan tom.');
  const wrong = words.find(({ level, limiting }) => limiting && level > 3);
  if (wrong) return Refused.because('LIMITING_LEVEL', `Begränsande ord finns bara på nivå 1–3: ”${wrong.sv}” står på ${wrong.level}.`);
  if (new Set(words.map(({ sv }) => sv)).size !== words.length) return Refused.because('WORD_TWICE', 'Samma ord står mer än en gång.');
  const id = randomUUID();
  const made = await manager.query(
    `insert into instrument (id, name, version, source, words_per_list, published_on) values ($1, $2, $3, $4, $5, $6)
     on conflict do nothing returning id`, [id, name, version, source, wordsPerList, today]);
  if (made.length === 0) return Refused.because('VERSION_EXISTS', `${name} har redan en version ${version}. Ge den ett nytt nummer.`);
  await manager.query(
    `insert into value_word (instrument, word, sv, en, level, limiting)
     select $1, w.number, sv, en, level, limiting
     from jsonb_to_recordset($2) as w (number smallint, sv text, en text, level int, limiting boolean)`,
    [id, JSON.stringify(words.map((word, index) => ({ ...word, number: index + 1 })))]);
  return { instrument: id };
}

@InputType({ description: 'Two versions that measure alike, and why: their waves may then be compared.' })
export class InstrumentMappingInput {
  @Field(() => ID)
  one: string;

  @Field(() => ID)
  other: string;

  @Field(() => String)
  @Length(1, 1000)
  reason: string;
}

export async function mapInstruments(manager: EntityManager, { one, other, reason }: InstrumentMappingInput): Promise<DefineOutcome> {
  if (one === other) return Refused.because('SAME_INSTRUMENT', 'En ordlista är alltid jämförbar med sig själv.', one);
  const [known] = await manager.query('select count(*)::int as count from instrument where id in ($1, $2)', [one, other]);
  if (known.count !== 2) return Refused.because('UNKNOWN_INSTRUMENT', 'En av ordlistorna finns inte.');
  const [first, second] = [one, other].sort();
  await manager.query('insert into instrument_mapping (one, other, reason) values ($1, $2, $3) on conflict do nothing', [first, second, reason]);
  return { instrument: one };
}
