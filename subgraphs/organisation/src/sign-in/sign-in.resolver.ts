import { Arg, Ctx, Directive, ID, Query, Resolver } from 'type-graphql';
import { forbidden } from '@samlar/subgraph/access';
import { today } from '@samlar/subgraph/clock';
import type { Context } from '@samlar/subgraph/context';
import { SignInPerson } from './sign-in';

const ASK = `
  with working as (
    select person, organisation, null::text as role, null::uuid as scope from employment
      where period_start <= $2 and (period_end is null or period_end >= $2)
    union
    select person, organisation, role, scope from role_appointment held
      where period_start <= $2 and (period_end is null or period_end >= $2)
        -- Whoever was employed here and is no more holds nothing here, whatever has been forgotten.
        and not exists (select from employment before where before.person = held.person and before.organisation = held.organisation
          having count(*) > 0 and bool_and(coalesce(period_end < $2, false))))
  select p.id as person, p.display_name, o.id as organisation, o.slug, o.name,
         coalesce(json_agg(distinct jsonb_build_object('role', w.role, 'scope', w.scope)) filter (where w.role is not null), '[]') as roles
  from person p left join working w on w.person = p.id left join org_unit o on o.id = w.organisation
  where p.subject = $1 group by p.id, p.display_name, o.id, o.slug, o.name order by o.name`;

@Resolver()
export class SignInResolver {
  @Directive('@inaccessible')
  @Query(() => SignInPerson, { nullable: true, description: 'For the gateway alone, at sign-in; null for a subject nobody here has.' })
  async signIn(@Arg('subject', () => ID) subject: string, @Ctx() context: Context): Promise<SignInPerson | null> {
    if (context.viewer.audience !== 'system') throw forbidden('system');
    const rows = await context.read((manager) => manager.query(ASK, [subject, today()]));
    if (rows.length === 0) return null;
    return Object.assign(new SignInPerson(), {
      person: rows[0].person,
      displayName: rows[0].display_name,
      organisations: rows.filter((row: { organisation: string | null }) => row.organisation !== null),
    });
  }
}
