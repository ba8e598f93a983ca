import { ListSize } from '@samlar/subgraph/list-size';
import { Directive, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { CacheControl, ChangedBy, KeptWithParent } from '@samlar/subgraph/cache-control';
import { WaveUnitKind } from './wave-unit';

@Directive('@tag(name: "research")')
@KeptWithParent()
@ObjectType({ description: 'Shares (0–1) of all votes of each list at one level.' })
export class LevelShare {
  @Field(() => Int, { description: '1–7.' })
  level: number;

  @Field(() => Float)
  personal: number;

  @Field(() => Float)
  current: number;

  @Field(() => Float)
  desired: number;

  @Field(() => Float, { description: 'Limiting votes at this level ÷ all votes in the current culture.' })
  limiting: number;
}

/** A wave's figures for one unit (A04, §3.4), stored when the wave closes or a supplier's report is imported. */
@Entity('culture_measurement')
@Directive('@key(fields: "id")')
@Directive('@tag(name: "research")')
@CacheControl(300, 'PRIVATE')
@ChangedBy(['WaveClosed', 'ResultsComputed', 'ParticipantsInvited'])
@ObjectType({ description: 'Culture figures of one unit in one wave. Every figure is null where it would say too much about too few.' })
export class CultureMeasurement {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Field(() => String, { description: 'Id of the wave.' })
  @Column('text')
  wave: string;

  @Column('uuid')
  unit: string;

  @Column('uuid')
  organisation: string;

  @Field(() => WaveUnitKind)
  @Column('text')
  kind: WaveUnitKind;

  @Field(() => Int, { description: 'People invited, the unit and everything below it.' })
  @Column('int')
  invited: number;

  @Field(() => Int, { nullable: true, description: 'People who answered (n).' })
  @Column('int', { nullable: true })
  respondents: number | null;

  @Column('text', { name: 'suppressed_because', nullable: true })
  suppressedBecause: 'TOO_FEW' | 'DERIVABLE' | null;

  @Field(() => Float, { nullable: true, description: 'Dysfunction share (dysfunktionsandel), 0–1: limiting votes ÷ all votes in the current culture.' })
  @Column('float8', { nullable: true })
  entropy: number | null;

  @Column('float8', { name: 'entropy_low', nullable: true })
  entropyLow: number | null;

  @Column('float8', { name: 'entropy_high', nullable: true })
  entropyHigh: number | null;

  @Field(() => Int, { nullable: true, description: 'Words in common among the most chosen for who people are and for the culture now.' })
  @Column('int', { name: 'personal_current_matches', nullable: true })
  personalCurrentMatches: number | null;

  @Field(() => Int, { nullable: true, description: 'Words in common among the most chosen for the culture now and as wished.' })
  @Column('int', { name: 'current_desired_matches', nullable: true })
  currentDesiredMatches: number | null;

  @Field(() => Int, { nullable: true, description: 'Words in common among the most chosen for who people are and for the culture as wished.' })
  @Column('int', { name: 'personal_desired_matches', nullable: true })
  personalDesiredMatches: number | null;

  @ListSize(7)
  @Field(() => [LevelShare], { nullable: true, description: 'All seven; null where fewer than ten answered.' })
  @Column('jsonb', { nullable: true })
  levels: LevelShare[] | null;

  @Column('boolean', { name: 'words_suppressed' })
  wordsSuppressed: boolean;
}
