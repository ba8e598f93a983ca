import { randomUUID } from 'node:crypto';
import { ArrayMaxSize, IsIn, IsInt, Length, Max, Min, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import { CultureSource } from '../instrument';
import { refuse, type Refusal } from '../refusal';

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

export type DefineOutcome = { instrument: string } | Refusal;

export async function defineInstrument(manager: EntityManager, input: DefineInstrumentInput, today: string): Promise<DefineOutcome> {
  const { name, version, source, wordsPerList, words } = input;
  const own = source === CultureSource.OWN_SURVEY;
  const least = 2 * wordsPerList;
  if (own && words.length < least) return refuse('TOO_FEW_WORDS', null, { least, perList: wordsPerList, words: words.length });
  if (!own && words.length > 0) return refuse('SUPPLIER_WORDS');
  const wrong = words.find(({ level, limiting }) => limiting && level > 3);
  if (wrong) return refuse('LIMITING_LEVEL', null, { word: wrong.sv, level: wrong.level });
  if (new Set(words.map(({ sv }) => sv)).size !== words.length) return refuse('WORD_TWICE');
  const id = randomUUID();
  const made = await manager.query(
    `insert into instrument (id, name, version, source, words_per_list, published_on) values ($1, $2, $3, $4, $5, $6)
     on conflict do nothing returning id`, [id, name, version, source, wordsPerList, today]);
  if (made.length === 0) return refuse('VERSION_EXISTS', null, { name, version });
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
  if (one === other) return refuse('SAME_INSTRUMENT', one);
  const [known] = await manager.query('select count(*)::int as count from instrument where id in ($1, $2)', [one, other]);
  if (known.count !== 2) return refuse('UNKNOWN_INSTRUMENT');
  const [first, second] = [one, other].sort();
  await manager.query('insert into instrument_mapping (one, other, reason) values ($1, $2, $3) on conflict do nothing', [first, second, reason]);
  return { instrument: one };
}
