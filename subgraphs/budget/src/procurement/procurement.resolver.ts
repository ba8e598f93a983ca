import { randomUUID } from 'node:crypto';
import { IsNotEmpty } from 'class-validator';
import { Arg, createUnionType, Ctx, Field, FieldResolver, ID, InputType, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import { Access } from '@samlar/subgraph/access';
import { emit, runCommand } from '@samlar/subgraph/command';
import { groupedBy, loader, type Context } from '@samlar/subgraph/context';
import { DateTimeScalar } from '@samlar/subgraph/scalars';
import { Refused } from '@samlar/subgraph/value-types';
import { Project } from '../project';
import { refuse } from './procurement.messages';
import { isLate } from './procurement.rules';

@ObjectType({ description: 'A tender. A late one is on record and cannot be evaluated (A09).' })
export class Tender {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  supplier: string;

  @Field(() => DateTimeScalar)
  arrivedAt: Date;

  @Field(() => Boolean)
  late: boolean;
}

@ObjectType({ description: 'Something bought by tender.' })
export class Procurement {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  title: string;

  @Field(() => DateTimeScalar, { description: 'To the minute; a tender after it is late.' })
  tenderDeadline: Date;
}

@InputType()
export class RegisterTenderInput {
  @Field(() => ID)
  procurement: string;

  @IsNotEmpty({ message: 'name the supplier' })
  @Field(() => String)
  supplier: string;

  @Field(() => DateTimeScalar)
  arrivedAt: Date;
}

export const RegisterTenderResult = createUnionType({
  name: 'RegisterTenderResult',
  types: () => [Tender, Refused] as const,
  resolveType: (value) => (value instanceof Refused ? 'Refused' : 'Tender'),
});

const procurementsOf = (context: Context) =>
  loader<(Procurement & { project: string })[]>(context, 'procurements', async (manager, projects) =>
    groupedBy(projects, await manager.query(
      'select id, project, title, tender_deadline as "tenderDeadline" from procurement where project = any($1) order by tender_deadline', [projects]),
    (row: { project: string }) => row.project) as never);

const tendersOf = (context: Context) =>
  loader<Tender[]>(context, 'tenders', async (manager, procurements) =>
    groupedBy(procurements, await manager.query(
      'select id, procurement, supplier, arrived_at as "arrivedAt", late from tender where procurement = any($1) order by arrived_at', [procurements]),
    (row: { procurement: string }) => row.procurement) as never);

@Resolver(() => Procurement)
export class ProcurementResolver {
  @FieldResolver(() => [Tender], { description: 'What the viewer may see; secret until the deadline outside the association.' })
  async tenders(@Root() procurement: Procurement, @Ctx() context: Context): Promise<Tender[]> {
    return (await tendersOf(context).load(procurement.id)) ?? [];
  }

  @Access('money:write')
  @Mutation(() => RegisterTenderResult)
  async registerTender(
    @Arg('idempotencyKey', () => ID) key: string,
    @Arg('input', () => RegisterTenderInput) input: RegisterTenderInput,
    @Ctx() context: Context,
  ): Promise<typeof RegisterTenderResult> {
    const done = await runCommand(context, 'registerTender', key, async (manager) => {
      const [procurement] = await manager.query('select tender_deadline from procurement where id = $1', [input.procurement]);
      if (!procurement) return { refused: true };
      const late = isLate(input.arrivedAt, procurement.tender_deadline);
      const tender = { id: randomUUID(), supplier: input.supplier, arrivedAt: input.arrivedAt.toISOString(), late };
      await manager.query('insert into tender (id, procurement, supplier, arrived_at, late) values ($1, $2, $3, $4, $5)',
        [tender.id, input.procurement, tender.supplier, tender.arrivedAt, late]);
      await emit(manager, 'TenderRegistered', context.viewer.organisation, { tender: tender.id, late });
      return { refused: false, tender };
    });
    if (done.refused) return refuse('NO_SUCH_PROCUREMENT', input.procurement);
    return Object.assign(new Tender(), done.tender, { arrivedAt: new Date(done.tender!.arrivedAt) });
  }
}

@Resolver(() => Project)
export class ProcurementsOfProject {
  @Access('money:read')
  @FieldResolver(() => [Procurement])
  async procurements(@Root() project: Project, @Ctx() context: Context): Promise<Procurement[]> {
    return (await procurementsOf(context).load(project.id)) ?? [];
  }
}
