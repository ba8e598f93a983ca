import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { RoleEnum } from '../role-appointment';
import type { Role } from '@samlar/viewer/rights';

@Directive('@inaccessible')
@ObjectType({ description: 'A role the person holds today, and where.' })
export class SignInRole {
  @Field(() => RoleEnum)
  role: Role;

  @Field(() => ID, { nullable: true })
  scope: string | null;
}

@Directive('@inaccessible')
@ObjectType({ description: 'An organisation the person may work in.' })
export class SignInOrganisation {
  @Field(() => ID)
  organisation: string;

  @Field(() => String)
  slug: string;

  @Field(() => String)
  name: string;

  @Field(() => [SignInRole])
  roles: SignInRole[];
}

@Directive('@inaccessible')
@ObjectType({ description: 'Who an issuer’s subject is here, and in which organisations.' })
export class SignInPerson {
  @Field(() => ID)
  person: string;

  @Field(() => String)
  displayName: string;

  @Field(() => [SignInOrganisation])
  organisations: SignInOrganisation[];
}
