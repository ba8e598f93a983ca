import { Directive, Field, ObjectType } from 'type-graphql';
import { Money } from '@samlar/subgraph/value-types';

@Directive('@shareable')
@Directive('@tag(name: "research")')
@ObjectType({ description: 'Planned, posted and expected money, and what others pay.' })
export class BudgetSummary {
  @Field(() => Money)
  planned: Money;

  @Field(() => Money, { description: 'Posted so far.' })
  actual: Money;

  @Field(() => Money, { description: 'Expected in the end; the plan where no forecast is made.' })
  forecast: Money;

  @Field(() => Money, { description: 'Co-financing; zero is shown as zero (domain.md N20).' })
  coFinancing: Money;
}

export interface Amounts {
  planned: string | number;
  actual: string | number;
  forecast: string | number;
}

export function summary({ planned, actual, forecast }: Amounts, coFinancing: string | number = 0, currency = 'SEK'): BudgetSummary {
  return Object.assign(new BudgetSummary(), {
    planned: Money.of(planned, currency), actual: Money.of(actual, currency),
    forecast: Money.of(forecast, currency), coFinancing: Money.of(coFinancing, currency),
  });
}

export const NOTHING: Amounts = { planned: 0, actual: 0, forecast: 0 };

/** `1 762 220 kr` as whole kronor for a text; öre are rounded away. */
export function kronor(minor: bigint | string): string {
  const value = (BigInt(minor) + (BigInt(minor) < 0n ? -50n : 50n)) / 100n;
  const text = (value < 0n ? -value : value).toString().replace(/\B(?=(\d{3})+$)/g, '\u00a0');
  return `${value < 0n ? '\u2212' : ''}${text}\u00a0kr`;
}
