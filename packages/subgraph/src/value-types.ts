import 'reflect-metadata';
import { Directive, Field, ID, Int, Float, ObjectType, registerEnumType } from 'type-graphql';
import { KeptWithParent } from './cache-control';
import { DateScalar } from './scalars';

/** Why a figure is not there (domain.md §4.7). A figure that is there, zero included, has no absence. */
export enum Absence {
  MISSING = 'MISSING',
  SUPPRESSED = 'SUPPRESSED',
  NOT_APPLICABLE = 'NOT_APPLICABLE',
}
registerEnumType(Absence, {
  name: 'Absence',
  description: 'Why a figure is not there: not reported, hidden to protect people, or not relevant.',
  valuesConfig: {
    MISSING: { description: 'Not reported or not available.' },
    SUPPRESSED: { description: 'Hidden: the group is too small, or another hidden figure could be derived from it.' },
    NOT_APPLICABLE: { description: 'Not relevant here.' },
  },
});

@Directive('@shareable')
@Directive('@tag(name: "research")')
@ObjectType({ description: 'Money in minor units (öre), an integer as text; never a float.' })
export class Money {
  @Field(() => String)
  amountMinor: string;

  @Field(() => String, { description: 'ISO 4217 code.' })
  currency: string;

  static of(minor: number | bigint | string, currency = 'SEK'): Money {
    return Object.assign(new Money(), { amountMinor: String(minor), currency });
  }
}

@Directive('@shareable')
@Directive('@tag(name: "research")')
@ObjectType({ description: 'A count of people by sex. `women + men + unspecified = total` where all are there.' })
export class GenderCount {
  @Field(() => Int, { nullable: true })
  total: number | null;

  @Field(() => Int, { nullable: true })
  women: number | null;

  @Field(() => Int, { nullable: true })
  men: number | null;

  @Field(() => Int, { nullable: true })
  unspecified: number | null;

  @Field(() => Absence, { nullable: true, description: 'Why a part is null; null when every part is there.' })
  absence: Absence | null;

  static of(women: number, men: number, unspecified = 0): GenderCount {
    return Object.assign(new GenderCount(), { total: women + men + unspecified, women, men, unspecified, absence: null });
  }

  static absent(absence: Absence): GenderCount {
    return Object.assign(new GenderCount(), { total: null, women: null, men: null, unspecified: null, absence });
  }
}

@Directive('@shareable')
@Directive('@tag(name: "research")')
@KeptWithParent()
@ObjectType({ description: 'Days from `start` to `end`, both included; open while `end` is null.' })
export class Period {
  @Field(() => DateScalar)
  start: string;

  @Field(() => DateScalar, { nullable: true })
  end: string | null;

  static of(start: string, end: string | null): Period {
    return Object.assign(new Period(), { start, end });
  }
}

@Directive('@shareable')
@ObjectType({ description: 'Days in a calendar year; halves occur.' })
export class YearDays {
  @Field(() => Int)
  year: number;

  @Field(() => Float)
  days: number;
}

/** Values a text speaks of, by name. */
export type Values = Record<string, string | number>;

@Directive('@shareable')
@ObjectType({ description: 'A value a text speaks of, by the name it has there: `number` or `text`.' })
export class NamedValue {
  @Field(() => String)
  name: string;

  @Field(() => Float, { nullable: true })
  number: number | null;

  @Field(() => String, { nullable: true, description: 'Words as they were written, an id, or a day (2012-03-07).' })
  text: string | null;

  static list(values: Values): NamedValue[] {
    return Object.entries(values).map(([name, value]) =>
      Object.assign(new NamedValue(), { name, number: typeof value === 'number' ? value : null, text: typeof value === 'string' ? value : null }));
  }
}

@Directive('@shareable')
@ObjectType({ description: 'A command that was not carried out; nothing was changed.' })
export class Refused {
  @Field(() => String, { description: 'Stable and machine readable: SEATS_FULL, NOT_YOUR_STAFF …' })
  code: string;

  @Field(() => String, { description: 'Swedish text a person can act on. Other languages word `code` with `values`.' })
  message: string;

  @Field(() => [NamedValue], { description: 'What the message speaks of: figures, days, names.' })
  values: NamedValue[];

  @Field(() => ID, { nullable: true, description: 'The thing the refusal is about.' })
  subject: string | null;

  static because(code: string, message: string, subject: string | null = null, values: Values = {}): Refused {
    return Object.assign(new Refused(), { code, message, subject, values: NamedValue.list(values) });
  }

  /** A refusal a command's stored answer holds. */
  static again(stored: Refused): Refused {
    return Object.assign(new Refused(), stored);
  }
}
